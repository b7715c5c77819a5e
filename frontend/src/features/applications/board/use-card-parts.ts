import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { announce } from "@/lib/announce";
import { deleteLater, forget, keep } from "@/lib/deleting";
import { asProblem } from "@/lib/problem";
import { saveFile } from "@/lib/save-file";
import { toast } from "@/lib/toasts";
import type { CardFile } from "./types";
import { afterPart, keepCard } from "./use-card-edit";

function failed(title: string) {
  return (error: unknown) => toast({ title, detail: asProblem(error).message, tone: "danger" });
}

/** Everything that happened to a card, the newest first. */
export function timelineQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ["applications", "timeline", id],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/applications/{application_id}/timeline", {
          params: {
            path: { application_id: id },
            query: { limit: 50, ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** Notes of the timeline: written, changed, taken away. */
export function useNotes(id: string) {
  const client = useQueryClient();
  const onSettled = () => afterPart(client, id);
  const path = (eventId: string) => ({ application_id: id, event_id: eventId });
  const add = useMutation({
    mutationFn: (text: string) =>
      unwrap(
        api.POST("/api/v1/applications/{application_id}/notes", {
          body: { text },
          params: { path: { application_id: id } },
        }),
      ),
    onSuccess: () => announce("Note added"),
    onSettled,
  });
  const change = useMutation({
    mutationFn: ({ eventId, text }: { eventId: string; text: string }) =>
      unwrap(
        api.PATCH("/api/v1/applications/{application_id}/notes/{event_id}", {
          body: { text },
          params: { path: path(eventId) },
        }),
      ),
    onError: failed("The note was not changed"),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: ({ eventId }: { eventId: string; text: string }) =>
      unwrap(
        api.DELETE("/api/v1/applications/{application_id}/notes/{event_id}", {
          params: { path: path(eventId) },
        }),
      ),
    onSuccess: (_, { text }) => toast({ title: "Note deleted", undo: () => add.mutate(text) }),
    onError: failed("The note was not deleted"),
    onSettled,
  });
  return { add, change, remove };
}

/** Notes that the employer answered, or what was sent to them. */
export function useTelling(id: string) {
  const client = useQueryClient();
  const path = { application_id: id };
  const told = {
    onSuccess: (card: Schema<"ApplicationOut">) => keepCard(client, card),
    onSettled: () => afterPart(client, id),
  };
  const replied = useMutation({
    mutationFn: () =>
      unwrap(api.POST("/api/v1/applications/{application_id}/replied", { body: {}, params: { path } })),
    onError: failed("The reply was not noted"),
    ...told,
  });
  const sent = useMutation({
    mutationFn: (body: Schema<"ApplicationSent">) =>
      unwrap(api.POST("/api/v1/applications/{application_id}/sent", { body, params: { path } })),
    onError: failed("It was not noted as sent"),
    ...told,
  });
  return { replied, sent };
}

function asForm({ file }: { file: Blob }): FormData {
  const form = new FormData();
  form.append("file", file);
  return form;
}

/** Files kept with a card. */
export function useFiles(id: string) {
  const client = useQueryClient();
  const path = { application_id: id };
  const add = useMutation({
    mutationFn: (file: File) =>
      unwrap(
        api.POST("/api/v1/applications/{application_id}/files", {
          body: { file },
          bodySerializer: asForm,
          params: { path },
        }),
      ),
    onSuccess: ({ name }) => announce(`${name} is kept with this card`),
    onSettled: () => afterPart(client, id),
  });
  const download = useMutation({
    mutationFn: async (file: CardFile) => {
      const answer = await api.GET("/api/v1/applications/{application_id}/files/{file_id}", {
        params: { path: { ...path, file_id: file.id } },
        parseAs: "blob",
      });
      saveFile(await unwrap<Blob>(Promise.resolve(answer)), file.name);
    },
    onError: failed("The file was not downloaded"),
  });
  const { mutate: remove } = useMutation({
    mutationFn: (file: CardFile) =>
      unwrap(
        api.DELETE("/api/v1/applications/{application_id}/files/{file_id}", {
          params: { path: { ...path, file_id: file.id } },
          keepalive: true,
        }),
      ),
    onError: failed("The file was not deleted"),
    onSettled: (_, __, file) => {
      afterPart(client, id);
      forget(file.id);
    },
  });
  return {
    add,
    download,
    remove: (file: CardFile) => {
      deleteLater(file.id, () => remove(file));
      toast({
        title: "File deleted",
        detail: file.name,
        undo: () => {
          if (!keep(file.id)) toast({ title: "It is deleted already", detail: file.name });
        },
      });
    },
  };
}

/** The CVs somebody sent us, to say which one an employer got. */
export const sentCvsQuery = queryOptions({
  queryKey: ["profile", "cvs"],
  queryFn: ({ signal }) =>
    unwrap(api.GET("/api/v1/profile/cv", { params: { query: { limit: 50 } }, signal })),
});
