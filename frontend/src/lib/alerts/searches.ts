import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { deleteLater, forget, keep } from "../deleting";
import { asProblem } from "../problem";
import { toast } from "../toasts";

export type SavedSearch = Schema<"SavedSearchOut">;
export type SearchKind = Schema<"SearchKind">;
export type Frequency = Schema<"Frequency">;
type SearchIn = Schema<"SavedSearchIn">;
type SearchPatch = Schema<"SavedSearchPatch">;

const mostOnce = 50;

/** All saved searches: there are at most fifty. */
export const searchesQuery = infiniteQueryOptions({
  queryKey: ["searches", "list"],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET("/api/v1/alerts/searches", {
        params: { query: { limit: mostOnce, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: "",
  getNextPageParam: (page) => page.next_cursor,
});

/** What a search would have told in the last seven days. */
export function previewQuery(search: Pick<SavedSearch, "kind" | "query" | "frequency">) {
  const { kind, query, frequency } = search;
  return queryOptions({
    queryKey: ["searches", "preview", { kind, query, frequency }],
    queryFn: ({ signal }) =>
      unwrap(api.POST("/api/v1/alerts/searches/preview", { body: { kind, query, frequency }, signal })),
  });
}

/** The ways a person can be reached; the settings keep the same list under this key. */
export const channelsQuery = queryOptions({
  queryKey: ["alerts", "channels"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/alerts/channels", { signal })),
});

export function useSaveSearch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SearchIn) => unwrap(api.POST("/api/v1/alerts/searches", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["searches"] }),
  });
}

export function useChangeSearch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ search, patch }: { search: SavedSearch; patch: SearchPatch }) =>
      unwrap(
        api.PATCH("/api/v1/alerts/searches/{search_id}", {
          params: { path: { search_id: search.id }, header: { "if-match": `"${search.version}"` } },
          body: patch,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ["searches"] }),
  });
}

/** Deletes a search in ten seconds; until then it is only out of sight. */
export function useDeleteSearch() {
  const client = useQueryClient();
  return ({ id, name }: Pick<SavedSearch, "id" | "name">) => {
    deleteLater(id, () => {
      unwrap(api.DELETE("/api/v1/alerts/searches/{search_id}", { params: { path: { search_id: id } } }))
        .then(() => client.invalidateQueries({ queryKey: ["searches"] }))
        .catch((error: unknown) =>
          toast({ title: "The search was not deleted", detail: asProblem(error).message, tone: "danger" }),
        )
        .finally(() => forget(id));
    });
    toast({ title: "Search deleted", detail: name, undo: () => keep(id) });
  };
}
