import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { deleteLater, forget, keep } from "@/lib/deleting";
import { adviceQuery, type Advice } from "@/lib/insights/advice";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Snapshot = Schema<"SnapshotOut">;
export type SnapshotListed = Schema<"SnapshotListed">;
export type SnapshotItem = Schema<"SnapshotItem">;

const advice = ["insights", "advice"];
const snapshots = ["insights", "snapshots"];

type Put = "dismiss" | "restore";

/** Puts advice away or takes it back; putting away can be undone. */
export function usePutAway() {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ item, way }: { item: Advice; way: Put }) => {
      const params = { path: { advice_id: item.id } };
      return unwrap(
        way === "dismiss"
          ? api.POST("/api/v1/insights/recommendations/{advice_id}/dismiss", { params })
          : api.POST("/api/v1/insights/recommendations/{advice_id}/restore", { params }),
      );
    },
    // It leaves its list at once.
    onMutate: ({ item, way }) => {
      const { queryKey } = adviceQuery(way === "dismiss" ? "open" : "dismissed");
      client.setQueryData(
        queryKey,
        (page) => page && { ...page, items: page.items.filter(({ id }) => id !== item.id) },
      );
    },
    onError: (error) =>
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" }),
    onSettled: () => client.invalidateQueries({ queryKey: advice }),
  });
  return {
    dismiss: (item: Advice) => {
      mutate({ item, way: "dismiss" });
      toast({
        title: "Put away",
        detail: item.title,
        undo: () => mutate({ item, way: "restore" }),
      });
    },
    restore: (item: Advice) => mutate({ item, way: "restore" }),
  };
}

export const snapshotsQuery = queryOptions({
  queryKey: [...snapshots, "list"],
  queryFn: ({ signal }) =>
    unwrap(
      api.GET("/api/v1/insights/recommendations/snapshots", { params: { query: { limit: 50 } }, signal }),
    ),
});

export function snapshotQuery(id: string) {
  return queryOptions({
    queryKey: [...snapshots, "one", id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/insights/recommendations/snapshots/{snapshot_id}", {
          params: { path: { snapshot_id: id } },
          signal,
        }),
      ),
  });
}

export function useKeepSnapshot() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (name: string) =>
      unwrap(api.POST("/api/v1/insights/recommendations/snapshots", { body: { name: name.trim() || null } })),
    onSuccess: () => toast({ title: "Kept", detail: "You can compare it with what stands later." }),
    onError: (error) => toast({ title: "It was not kept", detail: asProblem(error).message, tone: "danger" }),
    onSettled: () => client.invalidateQueries({ queryKey: snapshots }),
  });
}

/** Deletes a snapshot once the time to take that back is over. */
export function useDeleteSnapshot() {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ id }: SnapshotListed) =>
      unwrap(
        api.DELETE("/api/v1/insights/recommendations/snapshots/{snapshot_id}", {
          params: { path: { snapshot_id: id } },
          // It must arrive also while the window closes.
          keepalive: true,
        }),
      ),
    onError: (error) =>
      toast({ title: "It was not deleted", detail: asProblem(error).message, tone: "danger" }),
    onSettled: async (_, __, { id }) => {
      await client.invalidateQueries({ queryKey: snapshotsQuery.queryKey });
      forget(id);
    },
  });
  return (snapshot: SnapshotListed, name: string) => {
    deleteLater(snapshot.id, () => mutate(snapshot));
    toast({
      title: `Deleted “${name}”`,
      undo: () => {
        if (!keep(snapshot.id)) toast({ title: `“${name}” is deleted already` });
      },
    });
  };
}
