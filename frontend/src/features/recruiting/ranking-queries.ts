import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { asProblem } from "@/lib/problem";
import { saveFile } from "@/lib/save-file";
import { trackTask, useTask } from "@/lib/tasks/queries";
import { toast } from "@/lib/toasts";
import { impactQueryOf, type FairnessSearch, type RankingSearch } from "./search-params";
import type { RankedPage } from "./types";

const oftenEnough = 1_500;

/** The candidates ranked for a job; few are ranked while one waits. */
export function rankedQuery(jobId: string, { decision }: RankingSearch) {
  return infiniteQueryOptions({
    queryKey: ["candidates", "ranked", jobId, decision ?? "all"],
    queryFn: async ({ pageParam, signal }) => {
      const page = await unwrap(
        api.GET("/api/v1/candidates", {
          params: {
            query: {
              job_id: jobId,
              limit: 30,
              ...(decision && { decision: [decision] }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      );
      // With a job the answer is a ranking; the schema says "or the pool", for the call without one.
      return page as RankedPage;
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

/** The newest rankings: of a job, or of all. */
export function rankingsQuery(jobId?: string) {
  return queryOptions({
    queryKey: ["candidates", "rankings", jobId ?? "all"],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/candidates/rankings", {
          params: { query: { limit: jobId ? 5 : 50, ...(jobId && { job_id: jobId }) } },
          signal,
        }),
      ),
    staleTime: 0,
  });
}

/** Whether the shown ranking agrees with its repeats; looked at again until all are made. */
export function agreementQuery(rankingId: string) {
  return queryOptions({
    queryKey: ["candidates", "agreement", rankingId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/candidates/rankings/{ranking_id}", {
          params: { path: { ranking_id: rankingId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data && state.data.agreement.made < state.data.agreement.asked ? oftenEnough : false,
  });
}

/** Ranking a job anew, followed live; one that was started elsewhere is found again. */
export function useRank(jobId: string) {
  const client = useQueryClient();
  const { data: rankings } = useQuery(rankingsQuery(jobId));
  const open = rankings?.items.find(({ state }) => state === "queued" || state === "running");
  const { data: task = null } = useTask(open?.task_id ?? null, ({ state, error }) => {
    void client.invalidateQueries({ queryKey: ["candidates"] });
    if (state !== "succeeded")
      toast({ title: "The ranking was not made", tone: "danger", ...(error && { detail: error }) });
  });
  const { mutate, isPending } = useMutation({
    mutationFn: (repeats: number) =>
      unwrap(api.POST("/api/v1/candidates/rankings", { body: { job_id: jobId, repeats } })),
    onSuccess: (started) => {
      trackTask(client, started);
      return client.invalidateQueries({ queryKey: ["candidates", "rankings"] });
    },
    onError: (error) =>
      toast({ title: "The ranking was not started", detail: asProblem(error).message, tone: "danger" }),
  });
  return { task: open ? task : null, starting: isPending, rank: mutate };
}

export type ExportFormat = "csv" | "json";

export function useExport() {
  return useMutation({
    mutationFn: ({ rankingId, format }: { rankingId: string; format: ExportFormat }) =>
      unwrap(
        api.GET("/api/v1/candidates/rankings/{ranking_id}/export", {
          params: { path: { ranking_id: rankingId }, query: { format } },
          parseAs: "blob",
        }),
      ),
    onSuccess: (file, { format }) => saveFile(file, `ranking.${format}`),
    onError: (error) =>
      toast({ title: "It was not exported", detail: asProblem(error).message, tone: "danger" }),
  });
}

export function impactQuery(jobId: string, search: FairnessSearch) {
  const query = impactQueryOf(search);
  return queryOptions({
    queryKey: ["candidates", "impact", jobId, query],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/candidates/impact", { params: { query: { job_id: jobId, ...query } }, signal }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
}

export function deskWeightsQuery(jobId: string) {
  return queryOptions({
    queryKey: ["candidates", "weights", jobId],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/candidates/weights", { params: { query: { job_id: jobId } }, signal })),
  });
}

export function useKeepDeskWeights(jobId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (weights: Record<string, number>) =>
      unwrap(
        api.PATCH("/api/v1/candidates/weights", {
          params: { query: { job_id: jobId } },
          body: { weights },
        }),
      ),
    onSuccess: (kept) => client.setQueryData(deskWeightsQuery(jobId).queryKey, kept),
    onError: (error) =>
      toast({ title: "The weights were not kept", detail: asProblem(error).message, tone: "danger" }),
  });
}

/** Postings to rank candidates for. */
export function pickJobsQuery(text: string) {
  return queryOptions({
    queryKey: ["jobs", "pick", text],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/jobs", { params: { query: { limit: 20, ...(text && { q: text }) } }, signal })),
    placeholderData: keepPreviousData,
  });
}

export function logQuery(jobId?: string) {
  return infiniteQueryOptions({
    queryKey: ["candidates", "log", jobId ?? "all"],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/candidates/log", {
          params: {
            query: { limit: 50, ...(jobId && { job_id: jobId }), ...(pageParam && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 0,
  });
}
