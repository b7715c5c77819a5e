import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { sourcesQuery, type Source } from "@/lib/sources/queries";
import { toast } from "@/lib/toasts";

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

function complain(title: string) {
  return (error: unknown) => toast({ title, detail: asProblem(error).message, tone: "danger" });
}

/** Changes a source as it was last seen: who changed it meanwhile is not overwritten. */
export function useChangeSource({ slug, version }: Source) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: Schema<"SourcePatch">) =>
      unwrap(
        api.PATCH("/api/v1/sources/{slug}", {
          params: { path: { slug }, header: { "if-match": `"${version}"` } },
          body: change,
        }),
      ),
    onSuccess: (source) => {
      client.setQueryData(sourcesQuery.queryKey, (page) =>
        page ? { ...page, items: page.items.map((each) => (each.slug === slug ? source : each)) } : page,
      );
    },
    onError: (error) => {
      complain("That was not saved")(error);
      void client.invalidateQueries({ queryKey: sourcesQuery.queryKey });
    },
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
  const undo = ({ url, label }: Schema<"BoardOut">) =>
    add.mutate({ url, label }, { onError: complain("The feed was not put back") });
  return useMutation({
    mutationFn: ({ id }: Schema<"BoardOut">) =>
      unwrap(
        api.DELETE("/api/v1/sources/{slug}/feeds/{feed_id}", { params: { path: { slug, feed_id: id } } }),
      ),
    onSuccess: (_nothing, board) => {
      toast({ title: "Feed removed", detail: "Its postings stay.", undo: () => undo(board) });
      return client.invalidateQueries({ queryKey: ["sources"] });
    },
    onError: complain("The feed was not removed"),
  });
}
