import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { matchQuery } from "@/lib/matches/queries";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { holds, matchesIn, withStatus, type MatchPages } from "./list-cache";
import { apiQuery, type MatchSearch } from "./search-params";
import type { WhatIfQuery } from "./suppose";
import { isListed } from "./triage";
import type { Match, Status } from "./types";

const pageSize = 30;

export function matchesQuery(search: MatchSearch) {
  const query = apiQuery(search);
  return infiniteQueryOptions({
    queryKey: ["matches", "list", query],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/matches", {
          params: { query: { ...query, limit: pageSize, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

/** A match as one of the loaded lists holds it. */
export function loadedMatch(client: QueryClient, id: string): Match | undefined {
  const lists = client.getQueriesData<MatchPages>({ queryKey: ["matches", "list"] });
  return lists.flatMap(([, pages]) => matchesIn(pages)).find((match) => match.id === id);
}

export interface Mark {
  match: Match;
  status: Status;
}

/** Notes what somebody does about a match; the lists follow at once, and go back if the server refuses. */
export function useMark() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ match, status }: Mark) =>
      unwrap(
        api.PATCH("/api/v1/matches/{match_id}", {
          params: { path: { match_id: match.id } },
          body: { status },
        }),
      ),
    onMutate: async ({ match, status }) => {
      await client.cancelQueries({ queryKey: ["matches"] });
      const lists = client.getQueriesData<MatchPages>({ queryKey: ["matches", "list"] });
      for (const [key, pages] of lists) {
        const filters = key[2] as ReturnType<typeof apiQuery>;
        client.setQueryData(key, pages && withStatus(pages, match.id, status, filters.status));
      }
      client.setQueryData(matchQuery(match.id).queryKey, (held) => held && { ...held, status });
      return { lists };
    },
    onError: (error, { match }, context) => {
      for (const [key, pages] of context?.lists ?? []) client.setQueryData(key, pages);
      void client.invalidateQueries({ queryKey: matchQuery(match.id).queryKey });
      toast({ title: "This was not noted", detail: asProblem(error).message, tone: "danger" });
    },
    onSuccess: (match) => {
      client.setQueryData(matchQuery(match.id).queryKey, (held) => held && { ...held, ...match });
      // Its card on the board went along.
      void client.invalidateQueries({ queryKey: ["applications"] });
      // Taken back: a list that had let go of it does not know its place, the server does.
      return client.invalidateQueries({
        queryKey: ["matches", "list"],
        predicate: ({ queryKey, state }) => {
          const { status } = queryKey[2] as ReturnType<typeof apiQuery>;
          return isListed(match.status, status) && !holds(state.data as MatchPages | undefined, match.id);
        },
      });
    },
  });
}

/** What a match would score after a change of the profile. */
export function whatIfQuery(id: string, query: WhatIfQuery) {
  return queryOptions({
    queryKey: ["matches", "what-if", id, query],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/matches/{match_id}/what-if", {
          params: { path: { match_id: id }, query },
          signal,
        }),
      ),
  });
}

/** What the same change would do to the whole list. */
export function listWhatIfQuery(query: WhatIfQuery) {
  return queryOptions({
    queryKey: ["matches", "what-if-list", query],
    queryFn: ({ signal }) => unwrap(api.GET("/api/v1/matches/what-if", { params: { query }, signal })),
  });
}

/** Two to four matches side by side. */
export function compareQuery(ids: readonly string[]) {
  return queryOptions({
    queryKey: ["matches", "compare", ids],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/matches/compare", { params: { query: { ids: [...ids] } }, signal })),
  });
}

/** Skills to pick from for what is typed, those asked for most first. */
export function skillsQuery(text: string) {
  return queryOptions({
    queryKey: ["skills", "search", text],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/skills", { params: { query: { q: text, limit: 8 } }, signal })),
    enabled: text !== "",
    placeholderData: keepPreviousData,
  });
}
