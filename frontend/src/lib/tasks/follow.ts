import { EventSourceParserStream } from "eventsource-parser/stream";
import { clientHeaders } from "@/api/bare";
import { api, authorisedFetch, unwrap } from "@/api/client";
import { apiUrl } from "../env";
import { pause } from "../events";
import { isFinished, type Task } from "./task";

const pollEvery = 2_000;
const attempts = 3;

interface Follow {
  id: string;
  signal: AbortSignal;
  onTask: (task: Task) => void;
}

async function read({ id, signal, onTask }: Follow): Promise<Task> {
  const path = { task_id: id };
  const task = await unwrap(api.GET("/api/v1/tasks/{task_id}", { params: { path }, signal }));
  onTask(task);
  return task;
}

async function poll(follow: Follow): Promise<void> {
  while (!follow.signal.aborted) {
    if (isFinished(await read(follow))) return;
    await pause(pollEvery, follow.signal);
  }
}

/** Reads one stream to its end; answers the last event's id, or null once the task has ended. */
async function stream(follow: Follow, lastEventId: string): Promise<string | null> {
  const headers = new Headers({ ...clientHeaders, Accept: "text/event-stream" });
  if (lastEventId) headers.set("Last-Event-ID", lastEventId);
  const url = new URL(`${apiUrl}/api/v1/tasks/${follow.id}/events`, location.origin);
  const response = await authorisedFetch(new Request(url, { headers, signal: follow.signal }));
  if (response.status === 204) return isFinished(await read(follow)) ? null : lastEventId;
  if (!response.ok || !response.body) throw new Error(`The stream answered ${response.status}`);
  const events = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  let last = lastEventId;
  const reader = events.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return last;
    last = value.id ?? last;
    const task = JSON.parse(value.data) as Task;
    follow.onTask(task);
    if (isFinished(task)) return null;
  }
}

/**
 * Calls back with the task at each change until it has ended: by stream, resumed where it broke off, and by polling
 * where streams do not get through (some proxies hold them back).
 */
export async function followTask(follow: Follow): Promise<void> {
  let last = "";
  let failures = 0;
  while (failures < attempts && !follow.signal.aborted) {
    try {
      const next = await stream(follow, last);
      if (next === null) return;
      // A stream that ended without news is a failed one: a proxy may cut each of them short.
      failures = next === last ? failures + 1 : 0;
      last = next;
    } catch {
      failures += 1;
    }
    await pause(300 * failures, follow.signal);
  }
  await poll(follow);
}
