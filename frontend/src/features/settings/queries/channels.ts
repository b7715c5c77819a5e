import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { deleteLater, forget, keep } from "@/lib/deleting";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Channel = Schema<"ChannelOut">;
export type Frequency = Schema<"Frequency">;

const soon = 4_000;

/** The ways to be reached; looked at often while one waits for its owner to open a link. */
export const channelsQuery = queryOptions({
  queryKey: ["alerts", "channels"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/alerts/channels", { signal })),
  refetchInterval: ({ state }) =>
    state.data?.items.some((channel) => channel.state === "pending") ? soon : false,
});

/** The id under which a channel waits to be forgotten. */
export function goingId(kind: string): string {
  return `channel:${kind}`;
}

function take(client: QueryClient, changed: Channel): void {
  // A secret that was just made is shown by whoever asked for it, and kept nowhere.
  const kept = { ...changed, secret: null };
  client.setQueryData(
    channelsQuery.queryKey,
    (held) => held && { ...held, items: held.items.map((item) => (item.kind === kept.kind ? kept : item)) },
  );
}

function tagOf(channel: Channel) {
  return { "if-match": `"${channel.version}"` };
}

/** Fills the form in, for the first time or anew. */
export function useConnect(channel: Channel) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (address: Record<string, string>) =>
      unwrap(
        api.PUT("/api/v1/alerts/channels/{kind}", {
          params: { path: { kind: channel.kind }, header: tagOf(channel) },
          body: { address, at_most: channel.at_most, paused: channel.paused },
        }),
      ),
    onSuccess: (kept) => take(client, kept),
    onError: () => client.invalidateQueries({ queryKey: channelsQuery.queryKey }),
  });
}

export function useChangeChannel(channel: Channel) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patch: Schema<"ChannelPatch">) =>
      unwrap(
        api.PATCH("/api/v1/alerts/channels/{kind}", {
          params: { path: { kind: channel.kind }, header: tagOf(channel) },
          body: patch,
        }),
      ),
    onSuccess: (kept) => take(client, kept),
    onError: (error) => {
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" });
      return client.invalidateQueries({ queryKey: channelsQuery.queryKey });
    },
  });
}

/** Sends a test; what came of it is kept with the channel. */
export function useTryChannel({ kind }: Channel) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/alerts/channels/{kind}/test", { params: { path: { kind } } })),
    onSettled: () => client.invalidateQueries({ queryKey: channelsQuery.queryKey }),
  });
}

export function useAskAgain({ kind }: Channel) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/v1/alerts/channels/{kind}/confirm/resend", { params: { path: { kind } } })),
    onSuccess: (kept) => {
      take(client, kept);
      toast({ title: "The link is on its way", detail: kept.shown ?? kept.label });
    },
    onError: (error) =>
      toast({ title: "The link was not sent", detail: asProblem(error).message, tone: "danger" }),
  });
}

export function useRemakeSecret(channel: Channel) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/alerts/channels/{kind}/secret", {
          params: { path: { kind: channel.kind }, header: tagOf(channel) },
        }),
      ),
    onSuccess: (kept) => take(client, kept),
    onError: (error) =>
      toast({ title: "No new secret was made", detail: asProblem(error).message, tone: "danger" }),
  });
}

/** Forgets a channel in ten seconds; until then it is only out of sight, and nothing has to be filled in again. */
export function useDisconnect() {
  const client = useQueryClient();
  return ({ kind, label, shown }: Channel) => {
    const id = goingId(kind);
    deleteLater(id, () => {
      unwrap(api.DELETE("/api/v1/alerts/channels/{kind}", { params: { path: { kind } } }))
        .then(() => client.invalidateQueries({ queryKey: channelsQuery.queryKey }))
        .catch((error: unknown) =>
          toast({ title: `${label} is still connected`, detail: asProblem(error).message, tone: "danger" }),
        )
        .finally(() => forget(id));
    });
    toast({ title: `${label} disconnected`, ...(shown && { detail: shown }), undo: () => keep(id) });
  };
}
