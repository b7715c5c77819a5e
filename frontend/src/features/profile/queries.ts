import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { factsQuery, versioned, type Versioned } from "@/lib/profile/queries";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { withChecked } from "./facts";
import type { Step } from "./history";
import type { Cv } from "./types";

/** Sends one change; a profile that changed elsewhere since `etag` answers 412. */
export function sendStep(step: Step, etag: string | null): Promise<Versioned> {
  const headers = etag ? { "if-match": etag } : {};
  if (step.kind === "write")
    return versioned(api.PATCH("/api/v1/profile", { body: step.patch, params: { header: headers } }));
  const params = { path: { field: step.field }, header: headers };
  return versioned(api.DELETE("/api/v1/profile/edits/{field}", { params }));
}

export function useConfirmFacts() {
  const client = useQueryClient();
  return useMutation({
    mutationKey: ["profile", "confirm"],
    scope: { id: "profile" },
    mutationFn: (paths: string[]) => unwrap(api.POST("/api/v1/profile/facts/confirm", { body: { paths } })),
    onMutate: async (paths) => {
      await client.cancelQueries({ queryKey: factsQuery.queryKey });
      client.setQueryData(factsQuery.queryKey, (facts) => facts && withChecked(facts, paths));
    },
    onError: (error) => {
      toast({ title: "This was not noted", detail: asProblem(error).message, tone: "danger" });
      void client.invalidateQueries({ queryKey: factsQuery.queryKey });
    },
  });
}

/** Skills to pick from for what is typed, those asked for most first. */
export function suggestionsQuery(text: string) {
  return queryOptions({
    queryKey: ["skills", "search", text],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/skills", { params: { query: { q: text, limit: 8 } }, signal })),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
}

export const cvsQuery = queryOptions({
  queryKey: ["profile", "cvs"],
  queryFn: ({ signal }) =>
    unwrap(api.GET("/api/v1/profile/cv", { params: { query: { limit: 50 } }, signal })),
});

export function useActivateCv() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (cv: Cv) =>
      unwrap(
        api.POST("/api/v1/profile/cv/{document_id}/activate", { params: { path: { document_id: cv.id } } }),
      ),
    onSuccess: (_, cv) => toast({ title: "Your profile now rests on this CV", detail: cv.name }),
    onError: (error) =>
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" }),
    onSettled: () => client.invalidateQueries({ queryKey: ["profile"] }),
  });
}

export function useDeleteCv() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (cv: Cv) =>
      unwrap(api.DELETE("/api/v1/profile/cv/{document_id}", { params: { path: { document_id: cv.id } } })),
    onSuccess: (_, cv) => toast({ title: "Deleted", detail: cv.name }),
    onError: (error) =>
      toast({ title: "Nothing was deleted", detail: asProblem(error).message, tone: "danger" }),
    onSettled: () => client.invalidateQueries({ queryKey: ["profile"] }),
  });
}

export function useDownloadCv() {
  return useMutation({
    mutationFn: (cv: Cv) =>
      unwrap(
        api.GET("/api/v1/profile/cv/{document_id}/file", {
          params: { path: { document_id: cv.id } },
          parseAs: "blob",
        }),
      ),
    onSuccess: (file, cv) => {
      // The token travels in a header, so a plain link could not fetch the file.
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = cv.name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
    onError: (error) =>
      toast({ title: "It was not downloaded", detail: asProblem(error).message, tone: "danger" }),
  });
}
