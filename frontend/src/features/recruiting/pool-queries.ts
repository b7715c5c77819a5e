import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { asProblem } from "@/lib/problem";
import { trackTask } from "@/lib/tasks/queries";
import { isFinished } from "@/lib/tasks/task";
import { toast } from "@/lib/toasts";
import { calledBy } from "./words";
import type { ConsentBasis, PoolItem } from "./types";

export const poolQuery = infiniteQueryOptions({
  queryKey: ["candidates", "pool"],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET("/api/v1/candidates/pool", {
        params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: "",
  getNextPageParam: (page) => page.next_cursor,
  staleTime: 0,
});

export interface Consent {
  wording: string;
  basis: ConsentBasis;
  source: string;
  /** A day, `YYYY-MM-DD`. */
  on: string;
}

interface Upload {
  files: readonly File[];
  consent: Consent;
}

/** Sends CVs with the consent that covers them; the answer's task tells what becomes of each. */
export function useAddCandidates() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ files, consent }: Upload) =>
      unwrap(
        api.POST("/api/v1/candidates", {
          body: {
            file: [...files],
            consent: "true",
            consent_wording: consent.wording,
            consent_basis: consent.basis,
            consent_source: consent.source,
            consent_given_at: `${consent.on}T00:00:00Z`,
          },
          bodySerializer: ({ file, ...fields }) => {
            const form = new FormData();
            for (const [name, value] of Object.entries(fields)) if (value) form.append(name, value);
            for (const each of file) form.append("file", each);
            return form;
          },
        }),
      ),
    onSuccess: (task) => trackTask(client, task),
  });
}

// Below "recent", so that it is looked at again whenever work begins or ends.
const intakesQuery = queryOptions({
  queryKey: ["tasks", "recent", "intakes"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/tasks", { params: { query: { limit: 50 } }, signal })),
  staleTime: 0,
  select: (page) =>
    page.items.find((task) => task.type === "recruiting.take_in" && !isFinished(task)) ?? null,
});

/** An upload under way that this page did not start itself: found again after a reload. */
export function useIntakeUnderWay(): string | null {
  return useQuery(intakesQuery).data?.id ?? null;
}

export function useErase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ candidate_id }: PoolItem) =>
      unwrap(api.DELETE("/api/v1/candidates/{candidate_id}", { params: { path: { candidate_id } } })),
    onSuccess: (_, { code }) => toast({ title: `Candidate ${code} is erased` }),
    onError: (error) =>
      toast({ title: "Nothing was erased", detail: asProblem(error).message, tone: "danger" }),
    onSettled: () => client.invalidateQueries({ queryKey: ["candidates"] }),
  });
}

export function groupsQuery(candidateId: string) {
  return queryOptions({
    queryKey: ["candidates", "groups", candidateId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/candidates/{candidate_id}/groups", {
          params: { path: { candidate_id: candidateId } },
          signal,
        }),
      ),
  });
}

interface Groups {
  candidate: Pick<PoolItem, "candidate_id" | "code">;
  labels: Record<string, string>;
}

export function useRecordGroups() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ candidate, labels }: Groups) =>
      unwrap(
        api.PATCH("/api/v1/candidates/{candidate_id}/groups", {
          params: { path: { candidate_id: candidate.candidate_id } },
          body: { labels },
        }),
      ),
    onSuccess: (groups, { candidate }) => {
      client.setQueryData(groupsQuery(candidate.candidate_id).queryKey, groups);
      toast({ title: "Groups recorded", detail: calledBy({ name: null, code: candidate.code }) });
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["candidates", "pool"] });
      void client.invalidateQueries({ queryKey: ["candidates", "impact"] });
    },
  });
}

interface Find {
  text: string;
  reason: string;
}

/** Candidates of a name or address; looking is logged with the reason. */
export function useFind() {
  return useMutation({
    mutationFn: (body: Find) => unwrap(api.POST("/api/v1/candidates/find", { body })),
  });
}
