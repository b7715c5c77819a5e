import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { usageQuery } from "@/lib/usage/queries";
import type { Highlights, Writer } from "./types";

/** What choosing lines would cost at most, and whether they are kept already. */
export function highlightsCostQuery(matchId: string, engine: Writer) {
  const query = { what: "cv_highlights" as const, engine };
  return queryOptions({
    queryKey: ["letters", "highlights-cost", matchId, engine],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/matches/{match_id}/writing-cost", {
          params: { path: { match_id: matchId }, query },
          signal,
        }),
      ),
    staleTime: 30_000,
  });
}

function chosenLines(matchId: string, engine: Writer, regenerate: boolean): Promise<Highlights> {
  return unwrap(
    api.POST("/api/v1/matches/{match_id}/generate-cv-highlights", {
      params: { path: { match_id: matchId } },
      body: { engine, regenerate },
    }),
  );
}

/** Lines that are kept: looking at them asks nobody. Enable it only where the cost says that they are. */
export function keptHighlightsQuery(matchId: string, engine: Writer) {
  return queryOptions({
    queryKey: ["letters", "highlights", matchId, engine],
    queryFn: () => chosenLines(matchId, engine, false),
    staleTime: Infinity,
  });
}

/** Chooses the lines, anew where there are some. */
export function useChooseHighlights(matchId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ engine, regenerate }: { engine: Writer; regenerate: boolean }) =>
      chosenLines(matchId, engine, regenerate),
    onSuccess: (lines, { engine }) => {
      client.setQueryData(keptHighlightsQuery(matchId, engine).queryKey, lines);
      void client.invalidateQueries({ queryKey: highlightsCostQuery(matchId, engine).queryKey });
      void client.invalidateQueries({ queryKey: usageQuery.queryKey });
    },
  });
}
