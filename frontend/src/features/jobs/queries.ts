import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { afterJobChange } from "@/lib/jobs/importing";
import { jobQuery } from "@/lib/jobs/queries";
import { asProblem } from "@/lib/problem";
import { trackTask } from "@/lib/tasks/queries";
import { toast } from "@/lib/toasts";
import { apiQuery, facetQuery, type JobSearch } from "./search-params";

export const pageSize = 30;

export function jobsQuery(search: JobSearch) {
  const query = apiQuery(search);
  return infiniteQueryOptions({
    queryKey: ["jobs", "list", query],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/jobs", {
          params: { query: { ...query, limit: pageSize, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export function facetsQuery(search: JobSearch) {
  const query = facetQuery(search);
  return queryOptions({
    queryKey: ["jobs", "facets", query],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/jobs/facets", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** How many postings a search would find. */
export function countQuery(search: JobSearch) {
  const query = apiQuery(search);
  return queryOptions({
    queryKey: ["jobs", "count", query],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/jobs", { params: { query: { ...query, limit: 1 } }, signal })),
  });
}

/** The scores of one loaded page of postings; asked for beside the list, which does not wait for them. */
export function scoresQuery(ids: readonly string[]) {
  return queryOptions({
    queryKey: ["matches", "scores", ids],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/matches/scores", { params: { query: { job_ids: [...ids] } }, signal })),
    enabled: ids.length > 0,
  });
}

/** A person's match with this posting, also when it is not among the best; null while there is no profile. */
export function fitQuery(id: string) {
  return queryOptions({
    queryKey: ["matches", "of-job", id],
    queryFn: async ({ signal }) => {
      const call = await api.GET("/api/v1/matches/of-job/{job_id}", {
        params: { path: { job_id: id } },
        signal,
      });
      return call.response.status === 404 ? null : unwrap(Promise.resolve(call));
    },
  });
}

interface Decision {
  match: Schema<"MatchOut">;
  status: Schema<"Status">;
}

/** Says what one does about a match. */
export function useDecide() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ match, status }: Decision) =>
      unwrap(
        api.PATCH("/api/v1/matches/{match_id}", {
          params: { path: { match_id: match.id } },
          body: { status },
        }),
      ),
    onSuccess: (match) => {
      client.setQueryData(fitQuery(match.job.id).queryKey, (held) => held && { ...held, ...match });
      // Its card on the board went along.
      void client.invalidateQueries({ queryKey: ["applications"] });
      // Scores do not change by what one does about them.
      void client.invalidateQueries({
        queryKey: ["matches"],
        predicate: ({ queryKey }) => queryKey[1] !== "scores" && queryKey[1] !== "of-job",
      });
    },
    onError: (error) =>
      toast({ title: "That was not saved", detail: asProblem(error).message, tone: "danger" }),
  });
}

type Job = Schema<"JobOut">;

export interface Editable {
  job: Job;
  /** Which state of the job was opened. */
  etag: string | null;
}

/** A posting to be edited, with the state it is in; always asked for anew. */
export function editableQuery(id: string) {
  return queryOptions({
    queryKey: ["jobs", "editable", id],
    queryFn: async ({ signal }): Promise<Editable> => {
      const call = await api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id: id } }, signal });
      return { job: await unwrap(Promise.resolve(call)), etag: call.response.headers.get("etag") };
    },
    staleTime: Infinity,
    gcTime: 0,
  });
}

function complain(title: string) {
  return (error: unknown) => toast({ title, detail: asProblem(error).message, tone: "danger" });
}

/** Saves what a person put right; a job that changed since answers 412. */
export function useEditJob() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ job, etag, patch }: Editable & { patch: Schema<"JobPatch"> }) =>
      unwrap(
        api.PATCH("/api/v1/jobs/{job_id}", {
          params: { path: { job_id: job.id }, ...(etag && { header: { "if-match": etag } }) },
          body: patch,
        }),
      ),
    onSuccess: (job) => {
      afterJobChange(client);
      client.setQueryData(jobQuery(job.id).queryKey, job);
    },
  });
}

/** Takes an import back: the job goes, unless a source lists it by now. */
export function useTakeBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (job: Job) =>
      unwrap(api.DELETE("/api/v1/jobs/{job_id}", { params: { path: { job_id: job.id } } })),
    onSuccess: (_, job) => {
      // Its own page is left now; asked for once more, it would only say that it is gone.
      afterJobChange(client, job.id);
      toast({ title: "The import was undone", detail: job.title });
    },
    onError: complain("The import was not undone"),
  });
}

interface Pair {
  job: Job;
  otherId: string;
}

/** Says that another posting is not the same job; can be taken back. */
export function useTellApart() {
  const client = useQueryClient();
  const rejoin = ({ job, otherId }: Pair) =>
    unwrap(
      api.DELETE("/api/v1/jobs/{job_id}/not-duplicate/{other_id}", {
        params: { path: { job_id: job.id, other_id: otherId } },
      }),
    ).then(() => afterJobChange(client), complain("They were not put together again"));
  return useMutation({
    mutationFn: ({ job, otherId }: Pair) =>
      unwrap(
        api.POST("/api/v1/jobs/{job_id}/not-duplicate", {
          params: { path: { job_id: job.id } },
          body: { other_id: otherId },
        }),
      ),
    onSuccess: (present, pair) => {
      afterJobChange(client);
      client.setQueryData(jobQuery(present.id).queryKey, present);
      toast({ title: "Shown as two jobs from now on", undo: () => void rejoin(pair) });
    },
    onError: complain("That was not saved"),
  });
}

/** Reads a posting again from what is stored of it. */
export function useReadAgain() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.POST("/api/v1/jobs/{job_id}/enrich", { params: { path: { job_id: id } } })),
    onSuccess: (task) => trackTask(client, task),
    onError: complain("It was not read again"),
  });
}

/** What a reading by the language model would cost; null where there is none. */
export function readingCostQuery(id: string) {
  return queryOptions({
    queryKey: ["jobs", "reading-cost", id],
    queryFn: async ({ signal }) => {
      const call = await api.GET("/api/v1/jobs/{job_id}/read-with-model", {
        params: { path: { job_id: id } },
        signal,
      });
      return call.response.status === 409 ? null : unwrap(Promise.resolve(call));
    },
  });
}

/** Lets the language model look over what a posting asks for. */
export function useReadWithModel() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.POST("/api/v1/jobs/{job_id}/read-with-model", { params: { path: { job_id: id } } })),
    onSuccess: (task) => trackTask(client, task),
    onError: complain("It was not read"),
  });
}
