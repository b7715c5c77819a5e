import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { inboxStateQuery, type Notice } from "@/lib/alerts/inbox";
import { deleteLater, forget, keep } from "@/lib/deleting";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { shownKinds } from "./kinds";
import type { InboxShow } from "./search-params";

type InboxPage = Schema<"Page_NoticeOut_">;

export function inboxQuery(show: InboxShow) {
  const kinds = shownKinds[show];
  const query = { ...(kinds.length > 0 && { kind: kinds }), ...(show === "unread" && { unread: true }) };
  return infiniteQueryOptions({
    queryKey: ["inbox", "list", show],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/alerts/inbox", {
          params: { query: { ...query, limit: 50, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export function noticeQuery(id: string) {
  return queryOptions({
    queryKey: ["inbox", "one", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/alerts/inbox/{notice_id}", { params: { path: { notice_id: id } }, signal })),
  });
}

/** The items as they are held, changed in place: nothing jumps out of the list one looks at. */
function change(client: QueryClient, wanted: (notice: Notice) => boolean, read_at: string | null): void {
  const changed = (notice: Notice) => (wanted(notice) ? { ...notice, read_at } : notice);
  client.setQueriesData<InfiniteData<InboxPage>>(
    { queryKey: ["inbox", "list"] },
    (held) =>
      held && {
        ...held,
        pages: held.pages.map((page) => ({ ...page, items: page.items.map(changed) })),
      },
  );
  client.setQueriesData<Notice>({ queryKey: ["inbox", "one"] }, (held) => held && changed(held));
}

/** Marks items, or all, as read or unread. */
export function useMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ ids, read }: { ids: string[] | null; read: boolean }) =>
      unwrap(api.POST("/api/v1/alerts/inbox/read", { body: ids ? { ids, read } : { all: true, read } })),
    onMutate: ({ ids, read }) =>
      change(client, ({ id }) => !ids || ids.includes(id), read ? new Date().toISOString() : null),
    onSuccess: ({ unread }) =>
      client.setQueryData(inboxStateQuery.queryKey, (held) => held && { ...held, unread }),
    onError: (error) => {
      toast({ title: "Nothing was marked", detail: asProblem(error).message, tone: "danger" });
      return client.invalidateQueries({ queryKey: ["inbox"] });
    },
  });
}

/** Deletes an item in ten seconds; until then it is only out of sight. */
export function useDeleteNotice() {
  const client = useQueryClient();
  return ({ id, title }: Pick<Notice, "id" | "title">) => {
    deleteLater(id, () => {
      unwrap(api.DELETE("/api/v1/alerts/inbox/{notice_id}", { params: { path: { notice_id: id } } }))
        .then(() => client.invalidateQueries({ queryKey: ["inbox", "list"] }))
        .catch((error: unknown) =>
          toast({ title: "It was not deleted", detail: asProblem(error).message, tone: "danger" }),
        )
        .finally(() => forget(id));
    });
    toast({ title: "Deleted", detail: title, undo: () => keep(id) });
  };
}
