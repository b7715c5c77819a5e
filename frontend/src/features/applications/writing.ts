import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { postEvents } from "@/lib/events";
import { asProblem, type Problem } from "@/lib/problem";
import { afterWriting, letterQuery } from "./queries";
import type { Letter, Sentence, Wish } from "./types";

/** A letter under way. It outlives the page, so that it is written to its end while one looks elsewhere. */
export interface Writing {
  wish: Wish;
  /** What came so far; null while nothing is written. */
  sentences: readonly Sentence[] | null;
  /** Why what came before was dropped: something else takes its place. */
  restarted: string | null;
  refusal: Problem | null;
  stopped: boolean;
  /** The letter that came last, and what is to be known of how it came about. */
  done: { id: string; notice: string | null } | null;
}

let all: ReadonlyMap<string, Writing> = new Map();
const stops = new Map<string, AbortController>();
const listeners = new Set<() => void>();

function put(matchId: string, next: Writing | null): void {
  const others = [...all].filter(([id]) => id !== matchId);
  all = new Map(next ? [...others, [matchId, next]] : others);
  for (const listener of listeners) listener();
}

function note(matchId: string, change: Partial<Writing>): void {
  const held = all.get(matchId);
  if (held) put(matchId, { ...held, ...change });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useWriting(matchId: string): Writing | undefined {
  return useSyncExternalStore(subscribe, () => all.get(matchId));
}

/** What a sentence of the stream does to those before it. */
function grown(sentences: readonly Sentence[] | null, came: Sentence): readonly Sentence[] {
  return [...(sentences ?? []).filter(({ number }) => number !== came.number), came];
}

/** Writes a letter and takes it in sentence by sentence; answers its id, or null where there is none. */
export async function write(
  client: QueryClient,
  matchId: string,
  wish: Wish,
  regenerate: boolean,
): Promise<string | null> {
  if (stops.has(matchId)) return null;
  const stop = new AbortController();
  stops.set(matchId, stop);
  put(matchId, { wish, sentences: [], restarted: null, refusal: null, stopped: false, done: null });
  const kept: { letter: Letter | null } = { letter: null };
  const onEvent = (name: string, data: string) => {
    if (name === "sentence") {
      const held = all.get(matchId)?.sentences ?? null;
      note(matchId, { sentences: grown(held, JSON.parse(data) as Sentence) });
    } else if (name === "restart") {
      note(matchId, { sentences: [], restarted: (JSON.parse(data) as { reason: string }).reason });
    } else if (name === "done") kept.letter = JSON.parse(data) as Letter;
  };
  try {
    const path = `/api/v1/matches/${matchId}/generate-cover-letter`;
    await postEvents({ path, body: { ...wish, regenerate }, signal: stop.signal, onEvent });
  } catch (error) {
    if (!stop.signal.aborted) note(matchId, { refusal: asProblem(error) });
  }
  stops.delete(matchId);
  const done = await settle(client, matchId, kept.letter);
  note(matchId, { sentences: null, done, stopped: stop.signal.aborted });
  return done?.id ?? null;
}

/** The letter with its tag before the page turns to it. */
async function settle(client: QueryClient, matchId: string, letter: Letter | null): Promise<Writing["done"]> {
  await Promise.all([
    afterWriting(client, matchId),
    letter && client.query({ ...letterQuery(letter.id), staleTime: 0 }),
  ]).catch(() => undefined);
  return letter && { id: letter.id, notice: letter.notice };
}

/** Stops the writing; nothing of it is kept. */
export function stopWriting(matchId: string): void {
  stops.get(matchId)?.abort();
}

/** What was said of the last letter was read. */
export function dismissWriting(matchId: string): void {
  if (!stops.has(matchId)) put(matchId, null);
}
