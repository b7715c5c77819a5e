import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { trackTask } from "@/lib/tasks/queries";
import { toast } from "@/lib/toasts";

const soon = 3_000;

/** Looked at often while something is being read. */
export const sourcesQuery = queryOptions({
  queryKey: ["sources", "list"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/sources", { params: { query: { limit: 100 } }, signal })),
  staleTime: 30_000,
  refetchInterval: ({ state }) => (state.data?.items.some((source) => source.running) ? soon : false),
});

export function runsQuery(slug: string) {
  return infiniteQueryOptions({
    queryKey: ["sources", "runs", slug],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/sources/{slug}/runs", {
          params: { path: { slug }, query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 0,
  });
}

/** What a reading may have changed. */
export function afterReading(client: QueryClient): void {
  for (const key of ["sources", "jobs", "matches", "insights"])
    void client.invalidateQueries({ queryKey: [key] });
}

function complain(title: string) {
  return (error: unknown) => toast({ title, detail: asProblem(error).message, tone: "danger" });
}

export function useRefresh() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (sources?: string[]) =>
      unwrap(api.POST("/api/v1/jobs/refresh", { body: sources ? { sources } : {} })),
    onSuccess: (task) => {
      trackTask(client, task);
      void client.invalidateQueries({ queryKey: ["sources", "list"] });
    },
    onError: complain("The refresh did not start"),
  });
}

export function useChangeSource(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Schema<"SourcePatch">) =>
      unwrap(api.PATCH("/api/v1/sources/{slug}", { params: { path: { slug } }, body: change })),
    onSuccess: (source) => {
      client.setQueryData(sourcesQuery.queryKey, (page) =>
        page ? { ...page, items: page.items.map((each) => (each.slug === slug ? source : each)) } : page,
      );
    },
    onError: complain("That was not saved"),
  });
}

export function useAddFeed(slug: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (feed: Schema<"FeedIn">) =>
      unwrap(api.POST("/api/v1/sources/{slug}/feeds", { params: { path: { slug } }, body: feed })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["sources"] }),
  });
}

/** Removing asks nothing: it can be taken back, and the postings a feed brought stay. */
export function useRemoveFeed(slug: string) {
  const client = useQueryClient();
  const add = useAddFeed(slug);
  return useMutation({
    mutationFn: ({ id }: Schema<"BoardOut">) =>
      unwrap(
        api.DELETE("/api/v1/sources/{slug}/feeds/{feed_id}", { params: { path: { slug, feed_id: id } } }),
      ),
    onSuccess: (_nothing, { url, label }) => {
      toast({ title: "Feed removed", detail: "Its postings stay.", undo: () => add.mutate({ url, label }) });
      return client.invalidateQueries({ queryKey: ["sources"] });
    },
    onError: complain("The feed was not removed"),
  });
}
