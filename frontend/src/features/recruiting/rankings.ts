import type { Ranking } from "./types";

/** Of each job its newest ranking, in the order given (the newest first). */
export function newestOfEachJob(rankings: readonly Ranking[]): Ranking[] {
  const seen = new Set<string>();
  return rankings.filter(({ job_id: id }) => !seen.has(id) && seen.add(id));
}
