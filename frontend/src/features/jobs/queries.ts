import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { apiQuery, type JobSearch } from "./search-params";

export const pageSize = 30;

export function jobsQuery(search: JobSearch) {
  const query = apiQuery(search);
  return infiniteQueryOptions({
    queryKey: ["jobs", "list", query],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/jobs", {
          params: {
            query: {
              ...query,
              status: [...query.status],
              limit: pageSize,
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

export function facetsQuery(search: JobSearch) {
  const { sort: _order, ...query } = apiQuery(search);
  return queryOptions({
    queryKey: ["jobs", "facets", query],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/jobs/facets", {
          params: { query: { ...query, status: [...query.status] } },
          signal,
        }),
      ),
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
