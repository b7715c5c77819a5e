import { z } from "zod";

const found = z.object({
  source: z.string(),
  source_label: z.string(),
  address: z.string(),
  label: z.string(),
  page_url: z.string().nullable(),
  jobs: z.number().nullable(),
  sample: z.array(z.object({ title: z.string(), location: z.string() })),
  how: z.string(),
  followed: z.boolean(),
  problem: z.string().nullish(),
});

export type Found = z.infer<typeof found>;

const answer = z.object({ boards: z.array(found), problem: z.string().nullable() });

/** What a search for boards came to, from the result of its task. */
export function foundBoards(result: unknown): z.infer<typeof answer> {
  const read = answer.safeParse(result);
  return read.success ? read.data : { boards: [], problem: null };
}

const tried = z.object({
  read: z.number(),
  unusable: z.number(),
  reasons: z.array(z.string()),
  postings: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      company: z.string(),
      url: z.string(),
      location: z.string(),
      text: z.string(),
    }),
  ),
  fields: z.array(z.object({ name: z.string(), found: z.number() })),
  problem: z.string().nullable(),
});

export type Tried = z.infer<typeof tried>;

/** What came of trying an address, from the result of its task; null for what is no such result. */
export function triedBoard(result: unknown): Tried | null {
  const read = tried.safeParse(result);
  return read.success ? read.data : null;
}
