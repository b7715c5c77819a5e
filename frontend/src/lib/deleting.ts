import { useSyncExternalStore } from "react";

/** What will be deleted for good once the time to take it back is over; outlives the page that asked for it. */
interface Going {
  timer: ReturnType<typeof setTimeout>;
  send: () => void;
}

const graceMs = 10_000;
let going: ReadonlyMap<string, Going> = new Map();
const listeners = new Set<() => void>();

function change(next: ReadonlyMap<string, Going>): void {
  going = next;
  for (const listener of listeners) listener();
}

function without(id: string): ReadonlyMap<string, Going> {
  return new Map([...going].filter(([each]) => each !== id));
}

function finish(id: string): void {
  const item = going.get(id);
  if (!item) return;
  clearTimeout(item.timer);
  item.send();
}

/** Deletes something in ten seconds, or as the window closes. It stays among `useGoing` until `forget` is called. */
export function deleteLater(id: string, send: () => void): void {
  const timer = setTimeout(() => finish(id), graceMs);
  change(new Map([...going, [id, { timer, send }]]));
}

/** Takes it back; false where the time for that is over. */
export function keep(id: string): boolean {
  const item = going.get(id);
  if (!item) return false;
  clearTimeout(item.timer);
  change(without(id));
  return true;
}

/** It is gone, or could not be deleted: nothing waits any more. */
export function forget(id: string): void {
  change(without(id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The ids that are on their way out and shown no more. */
export function useGoing(): ReadonlyMap<string, unknown> {
  return useSyncExternalStore(subscribe, () => going);
}

// Who closes the window after deleting means it.
window.addEventListener("pagehide", () => {
  for (const id of going.keys()) finish(id);
});
