import { z } from "zod";

const text = z.coerce.string().max(200).optional().catch(undefined);

export const shows = ["on", "off", "attention"] as const;
export type Show = (typeof shows)[number];

/** Which sources the list shows; all where nothing is said. */
export const sourcesSearch = z.object({
  q: text,
  show: z.enum(shows).optional().catch(undefined),
});
export type SourcesSearch = z.infer<typeof sourcesSearch>;

/** Whose readings a source's page shows: those of one board, by its id, or all. */
export const sourceSearch = z.object({ board: z.uuid().optional().catch(undefined) });

export const ways = ["company", "feed", "json", "catalogue", "suggestions"] as const;
export type Way = (typeof ways)[number];

/** How a source is being added, and what is looked for. */
export const addSearch = z.object({
  by: z.enum(ways).optional().catch(undefined),
  q: text,
  source: z.string().max(100).optional().catch(undefined),
  text: z.coerce.string().max(2_000).optional().catch(undefined),
});
