import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { useLive } from "../live";

type MatchesState = Schema<"MatchesState">;

/** Where streams do not get through, the state is asked for this often while a scoring runs, and else. */
const whileScoring = 3_000;
const whileQuiet = 30_000;
/** New results come in bursts: the list is not fetched more often than this. */
const calm = 1_500;

const ask = (signal: AbortSignal) => unwrap(api.GET("/api/v1/matches/state", { signal }));
const rest = (state: MatchesState | null) => (state?.scoring ? whileScoring : whileQuiet);

/** What shows scores is fetched again; what one does about a match is not undone by it. */
function fetchAgain(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: ["matches"] });
  void client.invalidateQueries({ queryKey: ["weights", "preview"] });
}

/** While scores are on screen each change of them fetches what shows them again, in calm steps. */
export function useLiveMatches(): void {
  const client = useQueryClient();
  const shown = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const onState = (state: MatchesState) => {
    const before = shown.current;
    shown.current = state.revision;
    if (before === null || before === state.revision || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      fetchAgain(client);
    }, calm);
  };
  useLive({ path: "/api/v1/matches/state/events", ask, rest, onState });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    },
    [],
  );
}
