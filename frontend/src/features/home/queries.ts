import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";

const good = 50;
const shown = 5;

/** The best few, for Home. */
export const bestMatchesQuery = queryOptions({
  queryKey: ["matches", "best"],
  queryFn: ({ signal }) =>
    unwrap(api.GET("/api/v1/matches", { params: { query: { min_score: good, limit: shown } }, signal })),
});

/** What was saved and waits for a decision; one of them is fetched, for the total. */
export const savedMatchesQuery = queryOptions({
  queryKey: ["matches", "saved"],
  queryFn: ({ signal }) =>
    unwrap(api.GET("/api/v1/matches", { params: { query: { status: ["interested"], limit: 1 } }, signal })),
});

/** How many postings are open; one of them is fetched, for its total. */
export const openJobsQuery = queryOptions({
  queryKey: ["jobs", "open"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/jobs", { params: { query: { limit: 1 } }, signal })),
});

/** What is new and due: matches, steps, alerts, the funnel in short, the last weeks. */
export function todayQuery(since: string | null) {
  return queryOptions({
    queryKey: ["insights", "today", since],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/insights/today", { params: { query: since ? { since } : {} }, signal })),
    staleTime: 60_000,
  });
}
