import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { useLive } from "../live";

export type Notice = Schema<"NoticeOut">;
export type NoticeKind = Schema<"NoticeKind">;
type InboxState = Schema<"InboxState">;

const whileNoStream = 30_000;

const ask = (signal: AbortSignal) => unwrap(api.GET("/api/v1/alerts/inbox/state", { signal }));
const rest = () => whileNoStream;

/** How many items are unread; kept up by `useLiveInbox`. */
export const inboxStateQuery = queryOptions({
  queryKey: ["inbox", "state"],
  queryFn: ({ signal }) => ask(signal),
  staleTime: Infinity,
});

/** Follows the inbox: the badge at once, the list as soon as something came. */
export function useLiveInbox(): void {
  const client = useQueryClient();
  const onState = (state: InboxState) => {
    const before = client.getQueryData<InboxState>(inboxStateQuery.queryKey);
    client.setQueryData(inboxStateQuery.queryKey, state);
    if (before && before.revision !== state.revision)
      void client.invalidateQueries({ queryKey: ["inbox", "list"] });
  };
  useLive({ path: "/api/v1/alerts/inbox/state/events", ask, rest, onState });
}
