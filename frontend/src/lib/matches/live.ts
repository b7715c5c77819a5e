import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef } from "react";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { pause, readEvents } from "../events";

type MatchesState = Schema<"MatchesState">;

/** Where streams do not get through, the state is asked for this often while a scoring runs, and else. */
const whileScoring = 3_000;
const whileQuiet = 30_000;
const failuresBorne = 3;
/** New results come in bursts: the list is not fetched more often than this. */
const calm = 1_500;

/** Calls back with each state: by stream, resumed where it broke off, and by asking where streams do not get through. */
async function followState(signal: AbortSignal, onState: (state: MatchesState) => void): Promise<void> {
  let last = "";
  let failures = 0;
  const onEvent = (data: string) => onState(JSON.parse(data) as MatchesState);
  while (failures < failuresBorne && !signal.aborted) {
    try {
      const next = await readEvents({ path: "/api/v1/matches/state/events", last, signal, onEvent });
      // A stream that ended without news is a failed one: a proxy may cut each of them short.
      failures = next === last ? failures + 1 : 0;
      last = next;
    } catch {
      failures += 1;
    }
    await pause(300 * failures, signal);
  }
  while (!signal.aborted) {
    const state = await unwrap(api.GET("/api/v1/matches/state", { signal })).catch(() => null);
    if (state) onState(state);
    await pause(state?.scoring ? whileScoring : whileQuiet, signal);
  }
}

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
  const receive = useEffectEvent((state: MatchesState) => {
    const before = shown.current;
    shown.current = state.revision;
    if (before === null || before === state.revision || timer.current !== undefined) return;
    timer.current = setTimeout(() => {
      timer.current = undefined;
      fetchAgain(client);
    }, calm);
  });
  useEffect(() => {
    let stop = new AbortController();
    // A browser opens six connections to a server in all: a window nobody looks at must not hold one.
    const follow = () => {
      stop.abort();
      stop = new AbortController();
      if (!document.hidden) void followState(stop.signal, receive);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      stop.abort();
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, []);
}
