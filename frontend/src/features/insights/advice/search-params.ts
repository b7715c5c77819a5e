import { z } from "zod";

/** What the page of next steps keeps in its address: what was put away, or something kept beside what stands now. */
export const adviceSearch = z.object({
  show: z.enum(["dismissed"]).optional().catch(undefined),
  kept: z.uuid().optional().catch(undefined),
});

export type AdviceSearch = z.infer<typeof adviceSearch>;
