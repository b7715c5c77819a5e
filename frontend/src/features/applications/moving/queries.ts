import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { z } from "zod";
import { api, unwrap } from "@/api/client";
import { trackTask, useTask } from "@/lib/tasks/queries";
import type { Task } from "@/lib/tasks/task";
import { requestOf, type Choices } from "./choices";
import type { BoardImport } from "./types";

const domain = ["applications", "moving"] as const;

function asForm({ file }: { file: Blob }): FormData {
  const form = new FormData();
  form.append("file", file);
  return form;
}

/** Sends a file; the answer says what it is. One that goes to the board is kept for a day. */
export function useSendFile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      unwrap(api.POST("/api/v1/applications/imports", { body: { file }, bodySerializer: asForm })),
    onSuccess: (taken) => {
      if (taken.id) client.setQueryData(importQuery(taken.id).queryKey, taken);
    },
  });
}

/** A file that was sent; with `hasHeader`, its first line read as names of columns, or as data. */
export function importQuery(id: string, hasHeader: boolean | null = null) {
  return queryOptions({
    queryKey: [...domain, "one", id, hasHeader],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/applications/imports/{import_id}", {
          params: { path: { import_id: id }, query: hasHeader === null ? {} : { has_header: hasHeader } },
          signal,
        }),
      ),
  });
}

/** What would become of the lines; the last answer stays while another one is on its way. */
export function usePreview(id: string, choices: Choices) {
  const body = requestOf(choices);
  return useQuery({
    queryKey: [...domain, "preview", id, body],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/v1/applications/imports/{import_id}/preview", {
          params: { path: { import_id: id } },
          body,
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** Everything that shows cards, and this import, after something became of them. */
function settle(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ["applications"] });
  void client.invalidateQueries({ queryKey: ["matches"] });
}

export function useStartImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (choices: Choices) =>
      unwrap(
        api.POST("/api/v1/applications/imports/{import_id}/start", {
          params: { path: { import_id: id } },
          body: requestOf(choices),
        }),
      ),
    onSuccess: (task) => {
      trackTask(client, task);
      client.setQueryData(importQuery(id).queryKey, (taken: BoardImport | undefined) =>
        taken ? { ...taken, state: "running" as const, task_id: task.id } : taken,
      );
    },
  });
}

export function useUndoImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(
        api.POST("/api/v1/applications/imports/{import_id}/undo", { params: { path: { import_id: id } } }),
      ),
    onSuccess: () => settle(client),
  });
}

/** Deletes the file; the cards that were made of it stay. */
export function useForgetImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () =>
      unwrap(api.DELETE("/api/v1/applications/imports/{import_id}", { params: { path: { import_id: id } } })),
    onSuccess: () => client.removeQueries({ queryKey: [...domain, "one", id] }),
  });
}

/** The work on an import, followed live; what shows cards is looked at again when it ends. */
export function useImportTask(taskId: string | null) {
  const client = useQueryClient();
  return useTask(taskId, () => settle(client));
}

const outcome = z.object({
  created: z.number(),
  existing: z.number(),
  skipped: z.array(z.object({ line: z.number(), place: z.string(), why: z.string() })),
  skipped_count: z.number(),
});
export type Outcome = z.infer<typeof outcome>;

/** What became of the lines; null where the task does not say. */
export function outcomeOf(task: Task | undefined): Outcome | null {
  const read = outcome.safeParse(task?.result);
  return read.success ? read.data : null;
}
