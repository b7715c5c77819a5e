import { z } from "zod";
import { decisions } from "./words";

/** What the list of a ranking keeps in its address. */
export const rankingSearch = z.object({ decision: z.enum(decisions).optional().catch(undefined) });

export type RankingSearch = z.infer<typeof rankingSearch>;

/** The pool's address: with a job it leads on to that job's ranking. */
export const poolSearch = z.object({ job_id: z.uuid().optional().catch(undefined) });

export const jobsSearch = z.object({ q: z.string().optional().catch(undefined) });

const usualK = 10;

export const fairnessSearch = z.object({
  by: z.enum(["decisions", "top_k"]).optional().catch(undefined),
  k: z.coerce.number().int().min(1).max(10_000).optional().catch(undefined),
});

export type FairnessSearch = z.infer<typeof fairnessSearch>;

/** The question of `GET /candidates/impact` for an address. */
export function impactQueryOf({ by, k }: FairnessSearch) {
  return { selected_by: by ?? ("decisions" as const), k: k ?? usualK };
}
