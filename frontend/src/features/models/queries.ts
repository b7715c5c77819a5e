import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { asProblem } from "@/lib/problem";
import { trackTask } from "@/lib/tasks/queries";
import { toast } from "@/lib/toasts";
import type { Model, RolloutPatch } from "./types";

/** A model with the tag its roll-out has: sent back with a change, so that nobody's change is overwritten unseen. */
export interface Tagged {
  model: Model;
  etag: string | null;
}

type ModelCall = Promise<{ data?: Model | undefined; error?: unknown; response: Response }>;

async function tagged(call: ModelCall): Promise<Tagged> {
  const answer = await call;
  return { model: await unwrap(Promise.resolve(answer)), etag: answer.response.headers.get("etag") };
}

export const modelsQuery = queryOptions({
  queryKey: ["models", "list"],
  queryFn: ({ signal }) =>
    unwrap(api.GET("/api/v1/admin/models", { params: { query: { limit: 100 } }, signal })),
  staleTime: 30_000,
});

export function modelQuery(name: string) {
  return queryOptions({
    queryKey: ["models", "one", name],
    queryFn: ({ signal }) =>
      tagged(api.GET("/api/v1/admin/models/{name}", { params: { path: { name } }, signal })),
    staleTime: 30_000,
  });
}

/** The model's page and the list after a change. */
function useChanged(name: string) {
  const client = useQueryClient();
  return (next?: Tagged) => {
    if (next) client.setQueryData(modelQuery(name).queryKey, next);
    else void client.invalidateQueries({ queryKey: modelQuery(name).queryKey });
    void client.invalidateQueries({ queryKey: modelsQuery.queryKey });
  };
}

export function useTrain(name: string) {
  const client = useQueryClient();
  const changed = useChanged(name);
  return useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/admin/models/{name}/train", { params: { path: { name } } })),
    onSuccess: (task) => trackTask(client, task),
    onError: (error) =>
      toast({ title: "The training did not begin", detail: asProblem(error).message, tone: "danger" }),
    onSettled: () => changed(),
  });
}

export function useRollout({ model, etag }: Tagged) {
  const { name } = model;
  const changed = useChanged(name);
  return useMutation({
    mutationFn: (patch: RolloutPatch) =>
      tagged(
        api.PATCH("/api/v1/admin/models/{name}/rollout", {
          params: { path: { name }, header: etag ? { "if-match": etag } : {} },
          body: { promote: false, ...patch },
        }),
      ),
    onSuccess: (next) => {
      changed(next);
      toast({ title: "Changed", detail: model.label });
    },
    onError: (error) => {
      changed();
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" });
    },
  });
}

export function useRollback({ model }: Tagged) {
  const { name } = model;
  const changed = useChanged(name);
  return useMutation({
    mutationFn: () =>
      tagged(api.POST("/api/v1/admin/models/{name}/rollback", { params: { path: { name } } })),
    onSuccess: (next) => {
      changed(next);
      toast({ title: "Rolled back", detail: `${next.model.champion.version} answers now.` });
    },
    onError: (error) =>
      toast({ title: "Nothing was rolled back", detail: asProblem(error).message, tone: "danger" }),
  });
}
