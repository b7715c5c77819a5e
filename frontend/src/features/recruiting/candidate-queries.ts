import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { asProblem } from "@/lib/problem";
import { saveFile } from "@/lib/save-file";
import { toast } from "@/lib/toasts";
import type { Candidate, Decision } from "./types";

export function candidateQuery(jobId: string, candidateId: string) {
  return queryOptions({
    queryKey: ["candidates", "one", jobId, candidateId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/candidates/{candidate_id}", {
          params: { path: { candidate_id: candidateId }, query: { job_id: jobId } },
          signal,
        }),
      ),
    staleTime: 0,
  });
}

/** What a decision changed: the candidate, the list it stands in, the log and the figures over it. */
async function afterDeciding(client: QueryClient, candidate: Candidate): Promise<void> {
  const { job_id: jobId, candidate_id: id } = candidate;
  client.setQueryData(candidateQuery(jobId, id).queryKey, candidate);
  await Promise.all(
    (["ranked", "log", "impact"] as const).map((part) =>
      client.invalidateQueries({ queryKey: ["candidates", part] }),
    ),
  );
}

interface Decided {
  jobId: string;
  candidateId: string;
  decision: Decision;
  reason: string;
}

export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ jobId, candidateId, decision, reason }: Decided) =>
      unwrap(
        api.POST("/api/v1/candidates/{candidate_id}/decisions", {
          params: { path: { candidate_id: candidateId } },
          body: { job_id: jobId, decision, reason },
        }),
      ),
    onSuccess: (candidate) => afterDeciding(client, candidate),
    onError: (error) =>
      toast({ title: "Nothing was decided", detail: asProblem(error).message, tone: "danger" }),
  });
}

export function useUndecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ jobId, candidateId }: Pick<Decided, "jobId" | "candidateId">) =>
      unwrap(
        api.POST("/api/v1/candidates/{candidate_id}/decisions/undo", {
          params: { path: { candidate_id: candidateId } },
          body: { job_id: jobId },
        }),
      ),
    onSuccess: (candidate) => afterDeciding(client, candidate),
    onError: (error) =>
      toast({ title: "It was not taken back", detail: asProblem(error).message, tone: "danger" }),
  });
}

/** Looks at who a candidate is; logged with the reason. */
export function useOpenIdentity(candidateId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      unwrap(
        api.POST("/api/v1/candidates/{candidate_id}/identity", {
          params: { path: { candidate_id: candidateId } },
          body: { reason },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["candidates", "log"] }),
  });
}

interface Blindness {
  blind: boolean;
  reason: string;
}

/** Shows names for a job before decisions, or hides them again; logged with the reason. */
export function useSetBlindness(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ blind, reason }: Blindness) =>
      unwrap(api.POST("/api/v1/candidates/blindness", { body: { job_id: jobId, blind, reason } })),
    onSuccess: ({ blind }) =>
      toast({
        title: blind ? "Names are hidden again" : "Names are shown for this job",
        detail: "Noted in the log.",
      }),
    onError: (error) =>
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" }),
    onSettled: () => client.invalidateQueries({ queryKey: ["candidates"] }),
  });
}

export function useNotes({ candidate_id, job_id }: Candidate) {
  const client = useQueryClient();
  const onError = (error: Error) =>
    toast({ title: "The note was not saved", detail: asProblem(error).message, tone: "danger" });
  const onSettled = () =>
    client.invalidateQueries({ queryKey: candidateQuery(job_id, candidate_id).queryKey });
  const add = useMutation({
    mutationFn: (text: string) =>
      unwrap(
        api.POST("/api/v1/candidates/{candidate_id}/notes", {
          params: { path: { candidate_id } },
          body: { text, job_id },
        }),
      ),
    onError,
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (noteId: string) =>
      unwrap(
        api.DELETE("/api/v1/candidates/{candidate_id}/notes/{note_id}", {
          params: { path: { candidate_id, note_id: noteId } },
        }),
      ),
    onError,
    onSettled,
  });
  return { add, remove };
}

export function useDownloadCandidateCv() {
  return useMutation({
    mutationFn: ({ candidate_id, job_id }: Candidate) =>
      unwrap(
        api.GET("/api/v1/candidates/{candidate_id}/cv", {
          params: { path: { candidate_id }, query: { job_id } },
          parseAs: "blob",
        }),
      ),
    onSuccess: (file, { identity }) => saveFile(file, identity?.file_name ?? "cv"),
    onError: (error) =>
      toast({ title: "It was not downloaded", detail: asProblem(error).message, tone: "danger" }),
  });
}
