import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bare } from "@/api/bare";
import { api, authorisedFetch, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { apiUrl } from "@/lib/env";
import { learningQuery, type Learning } from "@/lib/insights/learning";
import { asProblem, problemFrom } from "@/lib/problem";
import { saveFile } from "@/lib/save-file";
import { trackTask } from "@/lib/tasks/queries";
import { toast } from "@/lib/toasts";

export type AccountExport = Schema<"AccountExportOut">;
export type Deletion = Schema<"DeletionOut">;

const whileErasing = 1_500;

export const exportsQuery = queryOptions({
  queryKey: ["account", "exports"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/profile/exports", { signal })),
});

export function useStartExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/profile/export")),
    onSuccess: (task) => {
      trackTask(client, task);
      void client.invalidateQueries({ queryKey: exportsQuery.queryKey });
    },
  });
}

/** Fetches the file of an export, which the server makes meanwhile, and hands it to the browser. */
export function useFetchExport() {
  return useMutation({
    mutationFn: async ({ download_url, created_at }: AccountExport) => {
      if (!download_url) return;
      const response = await authorisedFetch(
        new Request(new URL(`${apiUrl}${download_url}`, location.origin)),
      );
      if (!response.ok) throw problemFrom(response, await response.json().catch(() => null));
      saveFile(await response.blob(), `career-agent-${created_at.slice(0, 10)}.zip`);
    },
  });
}

function asForm({ file }: { file: Blob }): FormData {
  const form = new FormData();
  form.append("file", file);
  return form;
}

export function useSendExport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (file: File) =>
      unwrap(api.POST("/api/v1/account/import", { body: { file }, bodySerializer: asForm })),
    onSuccess: (task) => trackTask(client, task),
  });
}

export function useDeleteAccount() {
  return useMutation({ mutationFn: () => unwrap(api.DELETE("/api/v1/profile")) });
}

/** The deletion of an account that is no more; its secret is all there is to ask with. */
export function deletionQuery(secret: string) {
  return queryOptions({
    queryKey: ["account", "deletion", secret],
    queryFn: ({ signal }) => unwrap(bare.POST("/api/v1/account/deletions", { body: { secret }, signal })),
    refetchInterval: ({ state }) => (state.data?.state === "erasing" ? whileErasing : false),
  });
}

export function useFetchCertificate() {
  return useMutation({
    mutationFn: async (secret: string) => {
      const file = await unwrap(
        bare.POST("/api/v1/account/deletions/certificate", { body: { secret }, parseAs: "blob" }),
      );
      saveFile(file, "certificate-of-deletion.pdf");
    },
  });
}

/** Says whether one's choices may be learned from; the word can be taken back. */
export function useShareChoices() {
  const client = useQueryClient();
  const say = (yes: boolean) =>
    unwrap(api.PUT("/api/v1/insights/learning", { body: { share_choices: yes } }));
  const keep = (said: Learning) => client.setQueryData(learningQuery.queryKey, said);
  const refused = (error: Error) =>
    toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" });
  const takeBack = useMutation({ mutationFn: say, onSuccess: keep, onError: refused });
  return useMutation({
    mutationFn: say,
    onSuccess: (said, yes) => {
      keep(said);
      toast({
        title: yes ? "Your choices may be learned from" : "Your choices are left alone",
        undo: () => takeBack.mutate(!yes),
      });
    },
    onError: refused,
  });
}
