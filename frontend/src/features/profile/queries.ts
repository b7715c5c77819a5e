import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { versioned, type Versioned } from "@/lib/profile/queries";
import { asProblem } from "@/lib/problem";
import { saveFile } from "@/lib/save-file";
import { toast } from "@/lib/toasts";
import { followReading } from "@/lib/cv/queries";
import { deleteLater, forget, keep } from "@/lib/deleting";
import type { Step } from "./history";
import type { Added, Cv, PageOfCv } from "./types";

/** Sends one change; a profile that changed elsewhere since `etag` answers 412. Null where the profile stays as it is. */
export async function sendStep(step: Step, etag: string | null): Promise<Versioned | null> {
  const header = etag ? { "if-match": etag } : {};
  switch (step.kind) {
    case "write":
      return versioned(api.PATCH("/api/v1/profile", { body: step.patch, params: { header } }));
    case "give-back":
      return versioned(
        api.DELETE("/api/v1/profile/edits/{field}", { params: { path: { field: step.field }, header } }),
      );
    case "correct":
      return versioned(
        api.PATCH("/api/v1/profile/facts/{path}", {
          body: { value: step.value },
          params: { path: { path: step.path }, header },
        }),
      );
    case "take-back":
      return versioned(
        api.DELETE("/api/v1/profile/facts/{path}", { params: { path: { path: step.path }, header } }),
      );
    case "add":
      return versioned(
        api.POST("/api/v1/profile/entries", {
          // Each list has its own kind of entry, which the union of all cannot say.
          body: { list: step.list, entry: step.entry } as Added,
          params: { header },
        }),
      );
    case "restore":
      return versioned(
        api.POST("/api/v1/profile/removed/{removed_id}/restore", {
          params: { path: { removed_id: step.id }, header },
        }),
      );
    case "confirm":
      await unwrap(
        api.POST("/api/v1/profile/facts/confirm", { body: { paths: step.paths, checked: step.checked } }),
      );
      return null;
  }
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

/** Deletes a CV once the time to take that back is over; it is shown no more from now on. */
export function useDeleteCv() {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (cv: Cv) =>
      unwrap(
        api.DELETE("/api/v1/profile/cv/{document_id}", {
          params: { path: { document_id: cv.id } },
          // It must arrive also while the window closes.
          keepalive: true,
        }),
      ),
    onError: (error, cv) =>
      toast({ title: `${cv.name} was not deleted`, detail: asProblem(error).message, tone: "danger" }),
    onSettled: async (_, __, cv) => {
      await client.invalidateQueries({ queryKey: ["profile"] });
      forget(cv.id);
    },
  });
  return (cv: Cv, detail: string) => {
    deleteLater(cv.id, () => mutate(cv));
    const undo = () => {
      if (!keep(cv.id))
        toast({ title: `${cv.name} is deleted already`, detail: "Send the file again to have it back." });
    };
    toast({ title: `Deleted ${cv.name}`, detail, undo });
  };
}

export function useReadAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (cv: Cv) =>
      unwrap(
        api.POST("/api/v1/profile/cv/{document_id}/reread", { params: { path: { document_id: cv.id } } }),
      ),
    onSuccess: (task) => followReading(client, task),
    onError: (error) =>
      toast({ title: "It was not read again", detail: asProblem(error).message, tone: "danger" }),
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
    onSuccess: (file, cv) => saveFile(file, cv.name),
    onError: (error) =>
      toast({ title: "It was not downloaded", detail: asProblem(error).message, tone: "danger" }),
  });
}

/** The profile as a JSON Resume, which other tools read. */
export function useDownloadJsonResume() {
  return useMutation({
    mutationFn: () => unwrap(api.GET("/api/v1/profile/json-resume", { parseAs: "blob" })),
    onSuccess: (file) => saveFile(file, "resume.json"),
    onError: (error) =>
      toast({ title: "It was not downloaded", detail: asProblem(error).message, tone: "danger" }),
  });
}

/** The pages of a CV with their size and lines; pictures of them are fetched one by one. */
export function pagesQuery(cvId: string) {
  return queryOptions({
    queryKey: ["profile", "cv-pages", cvId],
    queryFn: async ({ signal }) => {
      const path = { document_id: cvId };
      const page = await unwrap(
        api.GET("/api/v1/profile/cv/{document_id}/pages", {
          params: { path, query: { limit: 100 } },
          signal,
        }),
      );
      // The client widens tuples (a box is four numbers) to lists; the shape is the schema's.
      return page.items as PageOfCv[];
    },
    // A file never changes.
    staleTime: Infinity,
  });
}

// Sharp at twice the width a page usually has on screen, and light enough to come at once.
const pictureWidth = 1400;

export function pageImageQuery(cvId: string, page: number) {
  return queryOptions({
    queryKey: ["profile", "cv-image", cvId, page],
    queryFn: ({ signal }) =>
      unwrap<Blob>(
        api.GET("/api/v1/profile/cv/{document_id}/pages/{number}/image", {
          params: { path: { document_id: cvId, number: page }, query: { width: pictureWidth } },
          parseAs: "blob",
          signal,
        }),
      ),
    staleTime: Infinity,
  });
}
