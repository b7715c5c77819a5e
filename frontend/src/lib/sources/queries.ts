import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";

export type Source = Schema<"SourceOut">;

const soon = 3_000;

/** Where postings come from; looked at often while one of them is being read. */
export const sourcesQuery = queryOptions({
  queryKey: ["sources", "list"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/sources", { params: { query: { limit: 100 } }, signal })),
  staleTime: 30_000,
  refetchInterval: ({ state }) => (state.data?.items.some((source) => source.running) ? soon : false),
});

/** What people call each source, by slug. */
export function labelsOf(sources: readonly Source[] | undefined): ReadonlyMap<string, string> {
  return new Map((sources ?? []).map(({ slug, label }) => [slug, label]));
}
