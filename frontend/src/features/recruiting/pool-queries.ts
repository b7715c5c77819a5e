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
import { formOf, type Consent } from "./consent";
import type { PoolItem } from "./types";
import { calledBy } from "./words";

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
          body: { file: [...files], consent: "true" },
          bodySerializer: () => formOf(files, consent),
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
