import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "../problem";
import { toast } from "../toasts";

export type Usage = Schema<"UsageOut">;
export type Wishes = Schema<"UsageWishes">;

/** Which model answers, what is left of one's credits, and how far limits are used up. */
export const usageQuery = queryOptions({
  queryKey: ["llm", "usage"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/usage", { signal })),
});

export const wishesQuery = queryOptions({
  queryKey: ["llm", "wishes"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/usage/wishes", { signal })),
});

/** Says something about the model and one's data; shown at once, taken back where it is refused. */
export function useWish() {
  const client = useQueryClient();
  const { queryKey } = wishesQuery;
  return useMutation({
    mutationFn: (patch: Partial<Wishes>) => unwrap(api.PATCH("/api/v1/usage/wishes", { body: patch })),
    onMutate: (patch) => {
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (held) => held && { ...held, ...patch });
      return before;
    },
    onSuccess: (kept) => client.setQueryData(queryKey, kept),
    onError: (error, _patch, before) => {
      client.setQueryData(queryKey, before);
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" });
    },
  });
}
