import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { asItStands, sourceQuery, sourcesQuery, type Source } from "@/lib/sources/queries";
import { toast } from "@/lib/toasts";

export function complain(title: string) {
  return (error: unknown) => toast({ title, detail: asProblem(error).message, tone: "danger" });
}

/** The readings of a source, or of one of its boards, newest first. */
export function runsQuery(slug: string, board: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ["sources", "runs", slug, board ?? null],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/sources/{slug}/runs", {
          params: {
            path: { slug },
            query: { limit: 20, ...(board && { board }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 0,
  });
}

/** The boards, feeds or addresses that are read of a source, newest first. */
export function boardsQuery(slug: string) {
  return infiniteQueryOptions({
    queryKey: ["sources", "boards", slug],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/sources/{slug}/feeds", {
          params: { path: { slug }, query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 0,
  });
}

/** The shipped list of companies whose boards are known. */
export function catalogueQuery(q: string, source: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ["sources", "catalogue", q, source ?? null],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/sources/catalogue", {
          params: {
            query: {
              limit: 50,
              q,
              ...(source && { source: [source] }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** Boards that jobs found elsewhere lead to. */
export const suggestionsQuery = infiniteQueryOptions({
  queryKey: ["sources", "suggestions"],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET("/api/v1/sources/suggestions", {
        params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: "",
  getNextPageParam: (page) => page.next_cursor,
});

/** How many open jobs a company has at a source: whether a search for both would show any. */
export function companyJobsQuery(source: string, company: string) {
  return queryOptions({
    queryKey: ["jobs", "of-company", source, company],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/jobs", {
          params: { query: { source: [source], company: [company], limit: 1 } },
          signal,
        }),
      ),
    staleTime: 0,
  });
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
    onSuccess: (answer) => {
      const source = asItStands(answer);
      client.setQueryData(sourceQuery(slug).queryKey, source);
      client.setQueryData(sourcesQuery.queryKey, (page) =>
        page ? { ...page, items: page.items.map((each) => (each.slug === slug ? source : each)) } : page,
      );
    },
    onError: (error) => {
      complain("That was not saved")(error);
      void client.invalidateQueries({ queryKey: ["sources"] });
    },
  });
}
