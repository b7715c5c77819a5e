import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";

export type Instance = Schema<"AdminUsageOut">;
export type LimitPatch = Schema<"AdminUsagePatch">;

export const callsQuery = infiniteQueryOptions({
  queryKey: ["llm", "calls"],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET("/api/v1/usage/calls", {
        params: { query: { limit: 25, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: "",
  getNextPageParam: (page) => page.next_cursor,
});

export const creditsQuery = infiniteQueryOptions({
  queryKey: ["llm", "credits"],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET("/api/v1/usage/credits", {
        params: { query: { limit: 25, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: "",
  getNextPageParam: (page) => page.next_cursor,
});

interface Versioned {
  instance: Instance;
  etag: string | null;
}

export function instanceQuery(days: number) {
  return queryOptions({
    queryKey: ["llm", "instance", days],
    queryFn: async ({ signal }): Promise<Versioned> => {
      const call = await api.GET("/api/v1/admin/usage", { params: { query: { days } }, signal });
      return { instance: await unwrap(Promise.resolve(call)), etag: call.response.headers.get("etag") };
    },
    placeholderData: keepPreviousData,
  });
}

/** The names of personas, by their ids: calls name the id only. */
export const personaNamesQuery = queryOptions({
  queryKey: ["llm", "persona-names"],
  queryFn: async ({ signal }) => {
    const page = await unwrap(
      api.GET("/api/v1/coach/personas", { params: { query: { limit: 100 } }, signal }),
    );
    return new Map(page.items.map(({ id, name }) => [id, name]));
  },
  staleTime: 60_000,
});

/** People by their ids, for names beside figures and for choosing whom to give credits. */
export const peopleQuery = queryOptions({
  queryKey: ["llm", "people"],
  queryFn: async ({ signal }) => {
    const page = await unwrap(api.GET("/api/v1/users", { params: { query: { limit: 100 } }, signal }));
    return page.items.map(({ id, full_name: name, email }) => ({ id, name: name ?? email, email }));
  },
  staleTime: 60_000,
});

export function useLimits() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ patch, etag }: { patch: LimitPatch; etag: string | null }) =>
      unwrap(
        api.PATCH("/api/v1/admin/usage", {
          params: { ...(etag && { header: { "if-match": etag } }) },
          body: patch,
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ["llm"] }),
  });
}

export function useGrant() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<"GrantIn">) => unwrap(api.POST("/api/v1/admin/usage/grants", { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["llm"] }),
  });
}
