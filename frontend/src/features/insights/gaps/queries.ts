import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { GapSort } from "./types";

const pageSize = 20;
const shownMatches = 12;
const shownSkills = 20;
const shownDays = 180;

export function gapsQuery({ sort, n }: { sort: GapSort; n: number }) {
  return infiniteQueryOptions({
    queryKey: ["insights", "gaps", "list", sort, n],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/insights/gaps", {
          params: { query: { sort, n, limit: pageSize, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export const matrixQuery = queryOptions({
  queryKey: ["insights", "gaps", "matrix"],
  queryFn: ({ signal }) =>
    unwrap(
      api.GET("/api/v1/insights/gaps/matrix", {
        params: { query: { matches: shownMatches, skills: shownSkills } },
        signal,
      }),
    ),
});

export const progressQuery = queryOptions({
  queryKey: ["insights", "gaps", "progress"],
  queryFn: ({ signal }) =>
    unwrap(api.GET("/api/v1/insights/gaps/progress", { params: { query: { days: shownDays } }, signal })),
});

export function jobGapQuery(jobId: string) {
  return queryOptions({
    queryKey: ["insights", "gaps", "job", jobId],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/insights/gaps/jobs/{job_id}", { params: { path: { job_id: jobId } }, signal })),
  });
}
