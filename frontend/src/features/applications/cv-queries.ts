import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { deleteLater, forget, keep } from "@/lib/deleting";
import { asProblem } from "@/lib/problem";
import { saveFile } from "@/lib/save-file";
import { toast } from "@/lib/toasts";
import type { CvFormat, CvPaper, CvTemplate, TailoredCv, TailoredPatch, TailoredSummary } from "./cv-types";

const lists = ["applications", "cvs"];

/** A CV as it is on screen, as the server last had it, and the tag of that. */
export interface HeldCv {
  cv: TailoredCv;
  saved: TailoredCv;
  etag: string | null;
}

type CvCall = Promise<{ data?: TailoredCv | undefined; error?: unknown; response: Response }>;

async function held(call: CvCall): Promise<HeldCv> {
  const answer = await call;
  const cv = await unwrap(Promise.resolve(answer));
  return { cv, saved: cv, etag: answer.response.headers.get("etag") };
}

/** The tailored CVs of a match, the newest first. */
export function tailoredCvsQuery(matchId: string) {
  return queryOptions({
    queryKey: [...lists, matchId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/tailored-cvs", { params: { query: { match_id: matchId, limit: 50 } }, signal }),
      ),
  });
}

export function tailoredCvQuery(id: string) {
  return queryOptions({
    queryKey: ["applications", "cv", id],
    queryFn: ({ signal }) =>
      held(api.GET("/api/v1/tailored-cvs/{cv_id}", { params: { path: { cv_id: id } }, signal })),
  });
}

export const templatesQuery = queryOptions({
  queryKey: ["applications", "templates"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/tailored-cvs/templates", { signal })),
  staleTime: Infinity,
});

/** What a program finds in the file; asked for, since writing and reading it takes seconds. */
export function readbackQuery(cv: TailoredSummary, format: CvFormat) {
  const { id, template, paper, changed_at } = cv;
  return queryOptions({
    queryKey: ["applications", "readback", id, format, template, paper, changed_at],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/tailored-cvs/{cv_id}/readback", {
          params: { path: { cv_id: id }, query: { format, template } },
          signal,
        }),
      ),
    retry: false,
  });
}

export function changeCv(id: string, body: TailoredPatch, etag: string | null): Promise<HeldCv> {
  return held(
    api.PATCH("/api/v1/tailored-cvs/{cv_id}", {
      body,
      params: { path: { cv_id: id }, header: etag ? { "if-match": etag } : {} },
    }),
  );
}

/** Makes a CV for a match: a new one each time. */
export function useTailor(matchId: string, onMade: (cv: TailoredCv) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (look: { template?: CvTemplate; paper?: CvPaper }) =>
      held(
        api.POST("/api/v1/matches/{match_id}/tailored-cv", {
          // The shape the server fills in where nothing is chosen.
          body: { template: "plain", ...look },
          params: { path: { match_id: matchId } },
        }),
      ),
    onSuccess: async (made) => {
      client.setQueryData(tailoredCvQuery(made.cv.id).queryKey, made);
      await client.invalidateQueries({ queryKey: [...lists, matchId] });
      onMade(made.cv);
    },
  });
}

const fileNames = { pdf: "PDF", docx: "Word document" } as const;

/** "… filename*=UTF-8''Mara%20Klein%20-%20CV.pdf": the name the server gives the file. */
export function nameOfFile(disposition: string | null, otherwise: string): string {
  const given = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  return given ? decodeURIComponent(given) : otherwise;
}

export function useDownloadTailored(cv: TailoredSummary) {
  return useMutation({
    mutationFn: async (format: CvFormat) => {
      const answer = await api.GET("/api/v1/tailored-cvs/{cv_id}/export", {
        params: { path: { cv_id: cv.id }, query: { format, template: cv.template } },
        parseAs: "blob",
      });
      const file = await unwrap<Blob>(Promise.resolve(answer));
      return { file, name: nameOfFile(answer.response.headers.get("content-disposition"), `CV.${format}`) };
    },
    onSuccess: ({ file, name }) => saveFile(file, name),
    onError: (error, format) =>
      toast({
        title: `The ${fileNames[format]} was not written`,
        detail: asProblem(error).message,
        tone: "danger",
      }),
  });
}

/** Deletes a tailored CV once the time to take that back is over. */
export function useDeleteTailored(matchId: string) {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (id: string) =>
      unwrap(
        // It must arrive also while the window closes.
        api.DELETE("/api/v1/tailored-cvs/{cv_id}", { params: { path: { cv_id: id } }, keepalive: true }),
      ),
    onError: (error) =>
      toast({ title: "The CV was not deleted", detail: asProblem(error).message, tone: "danger" }),
    onSettled: async (_, __, id) => {
      await client.invalidateQueries({ queryKey: [...lists, matchId] });
      forget(id);
    },
  });
  return (id: string) => {
    deleteLater(id, () => mutate(id));
    const undo = () => {
      if (!keep(id)) toast({ title: "It is deleted already", detail: "Tailor your CV again to have one." });
    };
    toast({ title: "Deleted this tailored CV", detail: "Your profile stays as it is.", undo });
  };
}
