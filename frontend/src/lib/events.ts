import { EventSourceParserStream } from "eventsource-parser/stream";
import { clientHeaders } from "@/api/bare";
import { authorisedFetch } from "@/api/client";
import { apiUrl } from "./env";
import { problemFrom } from "./problem";

interface Streaming {
  path: string;
  /** The id of the last event that came, empty where none did. */
  last: string;
  signal: AbortSignal;
  onEvent: (data: string) => void;
}

/** Reads one stream of server-sent events to its end; answers the id of the last event, so that it can go on there. */
export async function readEvents({ path, last, signal, onEvent }: Streaming): Promise<string> {
  const headers = new Headers({ ...clientHeaders, Accept: "text/event-stream" });
  if (last) headers.set("Last-Event-ID", last);
  const url = new URL(`${apiUrl}${path}`, location.origin);
  const response = await authorisedFetch(new Request(url, { headers, signal }));
  const kind = response.headers.get("content-type") ?? "";
  if (!response.ok || !response.body || !kind.startsWith("text/event-stream"))
    throw new Error(`The stream answered ${response.status}`);
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  let seen = last;
  const reader = events.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return seen;
    seen = value.id ?? seen;
    onEvent(value.data);
  }
}

interface Asking {
  path: string;
  body: unknown;
  signal: AbortSignal;
  /** An event's name and its data, as they come. */
  onEvent: (name: string, data: string) => void;
}

/**
 * Posts something whose answer is written while one watches: its events in order, to the end of the stream. Throws the
 * Problem the server answered, also one that came up half way (`problem`). Aborting stops the work on the server too.
 */
export async function postEvents({ path, body, signal, onEvent }: Asking): Promise<void> {
  const headers = new Headers({
    ...clientHeaders,
    Accept: "text/event-stream",
    "Content-Type": "application/json",
  });
  const url = new URL(`${apiUrl}${path}`, location.origin);
  const request = new Request(url, { method: "POST", headers, body: JSON.stringify(body), signal });
  const response = await authorisedFetch(request);
  if (!response.ok || !response.body) throw problemFrom(response, await response.json().catch(() => null));
  const reader = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    if (value.event === "problem") throw problemFrom(response, JSON.parse(value.data));
    onEvent(value.event ?? "message", value.data);
  }
}

/** Waits, or until it is no longer wanted. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
