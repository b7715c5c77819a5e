import { infiniteQueryOptions, keepPreviousData, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Delivery = Schema<"DeliveryOut">;

export function deliveriesQuery(problems: boolean) {
  const state: Delivery["state"][] = problems ? ["dead", "dropped"] : [];
  return infiniteQueryOptions({
    queryKey: ["deliveries", { problems }],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/alerts/deliveries", {
          params: { query: { state, limit: 30, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

/** Sends a message again that was given up. */
export function useRetry() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(
        api.POST("/api/v1/alerts/deliveries/{delivery_id}/retry", { params: { path: { delivery_id: id } } }),
      ),
    onSuccess: ({ subject }) => toast({ title: "It is sent again", detail: subject }),
    onError: (error) => toast({ title: "It is not sent", detail: asProblem(error).message, tone: "danger" }),
    onSettled: () => client.invalidateQueries({ queryKey: ["deliveries"] }),
  });
}
