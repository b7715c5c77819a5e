import { useEffect, useEffectEvent } from "react";
import { pause, readEvents } from "./events";

interface Watched<T> {
  /** Where the states come as events. */
  path: string;
  /** Asks for the state once, where streams do not get through. */
  ask: (signal: AbortSignal) => Promise<T>;
  /** How long to wait before it is asked for again; null where it could not be had. */
  rest: (state: T | null) => number;
  onState: (state: T) => void;
}

const failuresBorne = 3;

/** Calls back with each state: by stream, resumed where it broke off, and by asking where streams do not get through. */
async function followState<T>({ path, ask, rest, onState }: Watched<T>, signal: AbortSignal): Promise<void> {
  let last = "";
  let failures = 0;
  const onEvent = (data: string) => onState(JSON.parse(data) as T);
  while (failures < failuresBorne && !signal.aborted) {
    try {
      const next = await readEvents({ path, last, signal, onEvent });
      // A stream that ended without news is a failed one: a proxy may cut each of them short.
      failures = next === last ? failures + 1 : 0;
      last = next;
    } catch {
      failures += 1;
    }
    await pause(300 * failures, signal);
  }
  while (!signal.aborted) {
    const state = await ask(signal).catch(() => null);
    if (state) onState(state);
    await pause(rest(state), signal);
  }
}

/** Follows a state of the server while its window is looked at. */
export function useLive<T>(watched: Watched<T>): void {
  const { path, ask, rest } = watched;
  const onState = useEffectEvent(watched.onState);
  useEffect(() => {
    let stop = new AbortController();
    // A browser opens six connections to a server in all: a window nobody looks at must not hold one.
    const follow = () => {
      stop.abort();
      stop = new AbortController();
      if (!document.hidden)
        void followState<T>({ path, ask, rest, onState: (state) => onState(state) }, stop.signal);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      stop.abort();
    };
  }, [path, ask, rest]);
}
