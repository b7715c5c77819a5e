import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { asProblem } from "@/lib/problem";
import { recentTasksQuery } from "@/lib/tasks/queries";
import { toast } from "@/lib/toasts";
import { plural } from "@/lib/format";
import type { Draft } from "./draft-weights";
import { apiQuery, type MatchSearch } from "./search-params";
import type { Suggestion, Weights } from "./types";

export const weightsQuery = queryOptions({
  queryKey: ["weights", "mine"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/matches/weights", { signal })),
});

export const suggestionsQuery = queryOptions({
  queryKey: ["weights", "suggestions"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/matches/suggestions", { signal })),
});

const previewed = 40;

/** The list as other weights would rank it; nothing is changed. */
export function previewQuery(search: MatchSearch, weights: Draft) {
  const filters = apiQuery({ ...search, sort: "score" });
  return queryOptions({
    queryKey: ["weights", "preview", filters, weights],
    queryFn: ({ signal }) =>
      unwrap(
        api.POST("/api/v1/matches/weights/preview", {
          params: { query: { ...filters, limit: previewed } },
          body: { weights: { ...weights } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/** After other weights every score, order and proposal is another. */
function useAfterWeights() {
  const client = useQueryClient();
  return (weights: Weights) => {
    client.setQueryData(weightsQuery.queryKey, weights);
    void client.invalidateQueries({ queryKey: ["matches"] });
    void client.invalidateQueries({ queryKey: suggestionsQuery.queryKey });
    void client.invalidateQueries({ queryKey: ["weights", "preview"] });
    void client.invalidateQueries({ queryKey: recentTasksQuery.queryKey });
  };
}

function keptDetail({ reweighed, task_id: task }: Weights): string {
  const now = reweighed == null ? "" : `${plural(reweighed, "match", "matches")} weighed anew.`;
  return task ? `${now} The jobs below your best are being scored too.`.trim() : now;
}

/** Keeps weights; null goes back to those that are shipped. */
export function useKeepWeights() {
  const after = useAfterWeights();
  const keep = (weights: Draft | null) =>
    weights === null
      ? unwrap(api.DELETE("/api/v1/matches/weights"))
      : unwrap(api.PUT("/api/v1/matches/weights", { body: { weights: { ...weights } } }));
  const taken = useMutation({
    mutationFn: keep,
    onSuccess: after,
    onError: (error) =>
      toast({ title: "It was not taken back", detail: asProblem(error).message, tone: "danger" }),
  });
  return useMutation({
    mutationFn: ({ weights }: { weights: Draft | null; before: Draft }) => keep(weights),
    onSuccess: (kept, { weights, before }) => {
      after(kept);
      toast({
        title: weights === null ? "Back to the shipped weights" : "Your weights are kept",
        detail: keptDetail(kept),
        undo: () => taken.mutate(before),
      });
    },
    onError: (error) => toast({ title: "Not kept", detail: asProblem(error).message, tone: "danger" }),
  });
}

/** Takes over what one's choices suggest. */
export function useAccept(before: Draft) {
  const after = useAfterWeights();
  const keep = useKeepWeights();
  return useMutation({
    mutationFn: ({ id }: Suggestion) =>
      unwrap(
        api.POST("/api/v1/matches/suggestions/{suggestion_id}/accept", {
          params: { path: { suggestion_id: id } },
        }),
      ),
    onSuccess: (weights, { label, to_weight: to }) => {
      after(weights);
      toast({
        title: `${label} counts ${to} now`,
        detail: keptDetail(weights),
        undo: () => keep.mutate({ weights: before, before: draftNow(weights) }),
      });
    },
    onError: (error) =>
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" }),
  });
}

function draftNow({ items }: Weights): Draft {
  return Object.fromEntries(items.map(({ slug, weight }) => [slug, weight]));
}

export function useDismiss() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Suggestion) =>
      unwrap(
        api.POST("/api/v1/matches/suggestions/{suggestion_id}/dismiss", {
          params: { path: { suggestion_id: id } },
        }),
      ),
    onSuccess: (suggestions) => client.setQueryData(suggestionsQuery.queryKey, suggestions),
    onError: (error) =>
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" }),
  });
}

/** Forgets everything that was learnt, and the person's own weights with it. */
export function useForget() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE("/api/v1/matches/suggestions")),
    onSuccess: (suggestions) => {
      client.setQueryData(suggestionsQuery.queryKey, suggestions);
      void client.invalidateQueries({ queryKey: weightsQuery.queryKey });
      void client.invalidateQueries({ queryKey: ["weights", "preview"] });
      void client.invalidateQueries({ queryKey: ["matches"] });
      toast({ title: "Forgotten", detail: "The weights are the shipped ones, and learning starts anew." });
    },
    onError: (error) =>
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" }),
  });
}
