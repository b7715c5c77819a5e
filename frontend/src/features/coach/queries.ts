import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { saveFile } from "@/lib/save-file";
import { toast } from "@/lib/toasts";
import { deleteLater, forget, keep } from "@/lib/deleting";
import type { CoachSearch } from "./search-params";
import type { Conversation, ConversationItem } from "./types";

const pageSize = 30;

export function conversationsQuery({ q, show }: CoachSearch) {
  const query = { ...(q && { q }), ...(show && { mode: show }) };
  return infiniteQueryOptions({
    queryKey: ["coach", "list", query],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/coach/conversations", {
          params: { query: { ...query, limit: pageSize, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export function conversationQuery(id: string) {
  return queryOptions({
    queryKey: ["coach", "one", id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/coach/conversations/{conversation_id}", {
          params: { path: { conversation_id: id } },
          signal,
        }),
      ),
  });
}

export function reportQuery(id: string) {
  return queryOptions({
    queryKey: ["coach", "report", id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/coach/conversations/{conversation_id}/report", {
          params: { path: { conversation_id: id } },
          signal,
        }),
      ),
    // Every answer changes it.
    staleTime: 0,
  });
}

/** The best of one's matches, and with words the postings that say them: what a conversation can be about. */
export function jobChoicesQuery(words: string) {
  return queryOptions({
    queryKey: ["coach", "jobs", words],
    queryFn: async ({ signal }) => {
      if (words) {
        const found = await unwrap(
          api.GET("/api/v1/jobs", { params: { query: { q: words, limit: 8 } }, signal }),
        );
        return found.items;
      }
      const best = await unwrap(api.GET("/api/v1/matches", { params: { query: { limit: 8 } }, signal }));
      return best.items.map(({ job }) => job);
    },
    placeholderData: keepPreviousData,
  });
}

/** After something was said, named or deleted: the lists and the report are asked for anew. */
export function afterTalk(client: QueryClient, id: string): Promise<unknown> {
  return Promise.all([
    client.invalidateQueries({ queryKey: ["coach", "list"] }),
    client.invalidateQueries({ queryKey: conversationQuery(id).queryKey }),
    client.invalidateQueries({ queryKey: reportQuery(id).queryKey }),
  ]);
}

export function useBegin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<"ConversationIn">) => unwrap(api.POST("/api/v1/coach/conversations", { body })),
    onSuccess: (begun) => {
      client.setQueryData(conversationQuery(begun.id).queryKey, begun);
      void client.invalidateQueries({ queryKey: ["coach", "list"] });
    },
  });
}

export function useRename(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (title: string) =>
      unwrap(
        api.PATCH("/api/v1/coach/conversations/{conversation_id}", {
          params: { path: { conversation_id: id } },
          body: { title },
        }),
      ),
    onSuccess: (renamed: Conversation) => {
      client.setQueryData(conversationQuery(id).queryKey, renamed);
      void client.invalidateQueries({ queryKey: ["coach", "list"] });
    },
  });
}

/** Deletes a conversation in ten seconds; until then it is only out of sight. */
export function useDeleteConversation() {
  const client = useQueryClient();
  return ({ id, title }: Pick<ConversationItem, "id" | "title">) => {
    deleteLater(id, () => {
      unwrap(
        api.DELETE("/api/v1/coach/conversations/{conversation_id}", {
          params: { path: { conversation_id: id } },
        }),
      )
        .then(() => {
          client.removeQueries({ queryKey: conversationQuery(id).queryKey });
          return client.invalidateQueries({ queryKey: ["coach", "list"] });
        })
        .catch((error: unknown) =>
          toast({
            title: "The conversation was not deleted",
            detail: asProblem(error).message,
            tone: "danger",
          }),
        )
        .finally(() => forget(id));
    });
    toast({ title: "Conversation deleted", detail: title, undo: () => keep(id) });
  };
}

/** Saves everything said as a file; an interview comes with its report. */
export function useExport() {
  return useMutation({
    mutationFn: async ({ id, title, format }: { id: string; title: string; format: "md" | "json" }) => {
      const file: unknown = await unwrap(
        api.GET("/api/v1/coach/conversations/{conversation_id}/export", {
          params: { path: { conversation_id: id }, query: { format } },
          parseAs: "blob",
        }),
      );
      saveFile(file as Blob, `${title.replaceAll("/", "-")}.${format}`);
    },
    onError: (error) =>
      toast({ title: "It was not saved as a file", detail: asProblem(error).message, tone: "danger" }),
  });
}

interface OwnReview {
  messageId: string;
  scores: Schema<"OwnScoreIn">[];
  note: string | null;
}

/** Keeps one's own look at an answer; the report shows it beside the rules'. */
export function useReview(id: string) {
  const client = useQueryClient();
  return useMutation({
    // One after the other, so that the last one stands.
    scope: { id: `coach-review-${id}` },
    mutationFn: ({ messageId, scores, note }: OwnReview) =>
      unwrap(
        api.PATCH("/api/v1/coach/conversations/{conversation_id}/messages/{message_id}/review", {
          params: { path: { conversation_id: id, message_id: messageId } },
          body: { scores, note },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: reportQuery(id).queryKey }),
    onError: (error) =>
      toast({ title: "Your view was not saved", detail: asProblem(error).message, tone: "danger" }),
  });
}
