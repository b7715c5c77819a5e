import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export const feedQuery = queryOptions({
  queryKey: ["calendar", "address"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/applications/calendar", { signal })),
});

/** Makes the secret address, or another in its place. Its answer is the only time the address is told. */
export function useMakeAddress() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/applications/calendar")),
    onSuccess: ({ active, created_at, last_read_at }) =>
      client.setQueryData<Schema<"CalendarFeedOut">>(feedQuery.queryKey, {
        active,
        created_at,
        last_read_at,
      }),
    onError: (error) =>
      toast({ title: "No address was made", detail: asProblem(error).message, tone: "danger" }),
  });
}

export function useRevokeAddress() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE("/api/v1/applications/calendar")),
    onSuccess: () => {
      toast({ title: "Calendars can no longer read your dates" });
      return client.invalidateQueries({ queryKey: feedQuery.queryKey });
    },
    onError: (error) =>
      toast({ title: "The address still works", detail: asProblem(error).message, tone: "danger" }),
  });
}
