import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
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

export function jobQuery(id: string) {
  return queryOptions({
    queryKey: ["jobs", "one", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/jobs/{job_id}", { params: { path: { job_id: id } }, signal })),
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
      client.setQueryData(fitQuery(match.job.id).queryKey, match);
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
