import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "../problem";
import { trackTask } from "../tasks/queries";
import { toast } from "../toasts";

export type Source = Schema<"SourceOut">;

const soon = 3_000;

/** A source that lacks a setting is shown so, however its last reading ended; once it has them, that end is past. */
export function asItStands(source: Source): Source {
  const lacks = source.settings.some(({ required, present }) => required && !present);
  const state = source.state === "not_configured" ? null : source.state;
  return { ...source, state: lacks ? "not_configured" : state };
}

/** Where postings come from; looked at often while one of them is being read. */
export const sourcesQuery = queryOptions({
  queryKey: ["sources", "list"],
  queryFn: async ({ signal }) => {
    const page = await unwrap(api.GET("/api/v1/sources", { params: { query: { limit: 100 } }, signal }));
    return { ...page, items: page.items.map(asItStands) };
  },
  staleTime: 30_000,
  refetchInterval: ({ state }) => (state.data?.items.some((source) => source.running) ? soon : false),
});

/** One source; looked at often while it is being read. */
export function sourceQuery(slug: string) {
  return queryOptions({
    queryKey: ["sources", "one", slug],
    queryFn: async ({ signal }) =>
      asItStands(await unwrap(api.GET("/api/v1/sources/{slug}", { params: { path: { slug } }, signal }))),
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.running ? soon : false),
  });
}

/** What people call each source, by slug. */
export function labelsOf(sources: readonly Source[] | undefined): ReadonlyMap<string, string> {
  return new Map((sources ?? []).map(({ slug, label }) => [slug, label]));
}

/** Reads sources or boards now; nothing named means all that are switched on. */
export function useRefresh() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (which: Schema<"RefreshIn"> | undefined) =>
      unwrap(api.POST("/api/v1/jobs/refresh", { body: which ?? {} })),
    onSuccess: (task) => {
      trackTask(client, task);
      void client.invalidateQueries({ queryKey: ["sources"] });
    },
    onError: (error) =>
      toast({ title: "The refresh did not start", detail: asProblem(error).message, tone: "danger" }),
  });
}
