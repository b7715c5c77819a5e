import { useQueries } from "@tanstack/react-query";
import { pageSize, scoresQuery } from "./queries";

function inPages(ids: readonly string[]): string[][] {
  const pages: string[][] = [];
  for (let start = 0; start < ids.length; start += pageSize) pages.push(ids.slice(start, start + pageSize));
  return pages;
}

export interface JobScore {
  score: number | null;
  eligibility: string;
}

/** Scores by posting, page by page; empty while there is no profile to score. */
export function useScores(ids: readonly string[]): ReadonlyMap<string, JobScore> {
  return useQueries({
    queries: inPages(ids).map((page) => scoresQuery(page)),
    combine: (results) =>
      new Map(
        results.flatMap(({ data }) =>
          (data?.items ?? []).map((item) => [
            item.job_id,
            { score: item.score, eligibility: item.eligibility },
          ]),
        ),
      ),
  });
}
