import { z } from "zod";

const id = z.uuid().optional().catch(undefined);
export const modes = ["chat", "interview"] as const;

/** What the list of conversations keeps in its address; with a job it leads to a new conversation about that. */
export const coachSearch = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  show: z.enum(modes).optional().catch(undefined),
  job_id: id,
});

/** What a new conversation begins with. */
export const beginSearch = z.object({
  job_id: id,
  persona_id: id,
  mode: z.enum(modes).optional().catch(undefined),
});

/** The personas' page: which one is being changed, `new` for a new one; `copy` begins with another's words. */
export const personasSearch = z.object({
  q: z.coerce.string().max(200).optional().catch(undefined),
  edit: z
    .union([z.literal("new"), z.uuid()])
    .optional()
    .catch(undefined),
  copy: id,
});

export type CoachSearch = z.infer<typeof coachSearch>;

/** The filters of the list alone, without what belongs to another page. */
export function listFilters({ q, show }: CoachSearch): CoachSearch {
  return { ...(q && { q }), ...(show && { show }) };
}
