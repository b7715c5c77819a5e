import type { QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { api, unwrap } from "@/api/client";
import { postEvents } from "@/lib/events";
import { asProblem, type Problem } from "@/lib/problem";
import { usageQuery } from "@/lib/usage/queries";
import { spokenOf } from "./markdown";
import { afterTalk, conversationQuery } from "./queries";
import { withTurn } from "./rounds";
import type { Answered, Engine, Message } from "./types";

/** A reply under way. */
interface Reply {
  /** What it replies to; null where the last reply is made anew. */
  said: string | null;
  skipped: boolean;
  again: boolean;
  text: string;
  stopping: boolean;
  /** What was said, once it is kept. */
  messageId: string | null;
}

/** What goes on in one conversation. It outlives the page, so that a reply goes on while one looks elsewhere. */
export interface Talk {
  draft: string;
  /** Whether the last question is being answered once more. */
  again: boolean;
  engine: Engine;
  reply: Reply | null;
  refusal: Problem | null;
  /** The last reply, to be read aloud. */
  announced: string;
}

interface Saying {
  text?: string;
  skip?: boolean;
}

const silent: Reply = {
  said: null,
  skipped: false,
  again: false,
  text: "",
  stopping: false,
  messageId: null,
};

const quiet: Talk = { draft: "", again: false, engine: "model", reply: null, refusal: null, announced: "" };
let talks: ReadonlyMap<string, Talk> = new Map();
const stops = new Map<string, AbortController>();
const listeners = new Set<() => void>();
// How long a reply that was stopped may take to say so before it is left.
const patienceMs = 1_500;

function talkOf(id: string): Talk {
  return talks.get(id) ?? quiet;
}

/** Changes what is kept of a conversation here: the draft, the engine. */
export function note(id: string, next: Partial<Talk>): void {
  talks = new Map([...talks, [id, { ...talkOf(id), ...next }]]);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTalk(id: string): Talk {
  return useSyncExternalStore(subscribe, () => talkOf(id));
}

/** How far it came: whether what was said is kept, and what was refused. */
interface Outcome {
  taken: boolean;
  finished: boolean;
  refusal: Problem | null;
}

/** Says something and takes the reply in as it is written; what is refused goes back into the box. */
export async function say(client: QueryClient, id: string, saying: Saying): Promise<void> {
  const { engine, again: marked, reply } = talkOf(id);
  if (reply) return;
  const { text = "", skip = false } = saying;
  const again = !skip && marked;
  const body = { text, engine, skip, again };
  const { refusal, taken } = await follow(client, id, "messages", body, {
    ...silent,
    said: text,
    skipped: skip,
    again,
  });
  // Where the money is used up, what was said is taken back on the server too.
  if (refusal && (!taken || refusal.status === 402)) note(id, { draft: talkOf(id).draft || text, again });
}

/** Has the last message answered anew. */
export async function sayAgain(client: QueryClient, id: string): Promise<void> {
  const { engine, reply } = talkOf(id);
  if (!reply) await follow(client, id, "regenerate", { engine }, silent);
}

async function follow(
  client: QueryClient,
  id: string,
  what: "messages" | "regenerate",
  body: unknown,
  reply: Reply,
): Promise<Outcome> {
  const stop = new AbortController();
  const outcome: Outcome = { taken: false, finished: false, refusal: null };
  stops.set(id, stop);
  note(id, { reply, refusal: null, again: false, ...(reply.said !== null && { draft: "" }) });
  try {
    await postEvents({
      path: `/api/v1/coach/conversations/${id}/${what}`,
      body,
      signal: stop.signal,
      onEvent: (name, data) => {
        if (name === "message") {
          outcome.taken = true;
          take(id, (JSON.parse(data) as Message).id);
        } else if (name === "delta") grow(id, (JSON.parse(data) as { text: string }).text);
        else if (name === "done") {
          outcome.finished = true;
          finish(client, id, JSON.parse(data) as Answered);
        }
      },
    });
  } catch (error) {
    if (!stop.signal.aborted) outcome.refusal = asProblem(error);
  }
  stops.delete(id);
  const renewed = afterTalk(client, id).catch(() => undefined);
  if (outcome.finished) return outcome;
  await renewed;
  note(id, { reply: null, refusal: outcome.refusal });
  return outcome;
}

function take(id: string, messageId: string): void {
  const { reply } = talkOf(id);
  if (reply) note(id, { reply: { ...reply, messageId } });
}

function grow(id: string, more: string): void {
  const { reply } = talkOf(id);
  if (reply) note(id, { reply: { ...reply, text: reply.text + more } });
}

function finish(client: QueryClient, id: string, answered: Answered): void {
  client.setQueryData(conversationQuery(id).queryKey, (held) => held && withTurn(held, answered));
  client.setQueryData(usageQuery.queryKey, (held) => held && { ...held, credits: answered.credits_left });
  note(id, { reply: null, announced: spokenOf(answered.reply.text) });
}

/** Stops the reply that is under way; what was said until then is kept. */
export async function stopReply(client: QueryClient, id: string): Promise<void> {
  const { reply } = talkOf(id);
  if (reply) note(id, { reply: { ...reply, stopping: true } });
  const left = setTimeout(() => stops.get(id)?.abort(), patienceMs);
  try {
    await unwrap(
      api.POST("/api/v1/coach/conversations/{conversation_id}/stop", {
        params: { path: { conversation_id: id } },
      }),
    );
  } catch {
    clearTimeout(left);
    stops.get(id)?.abort();
  }
  if (!reply) await afterTalk(client, id);
}
