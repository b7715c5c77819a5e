import { useEffect, useRef, useSyncExternalStore } from "react";
import { singleKeys } from "./preferences";

export interface Shortcut {
  /** "j", "?", "mod+k" or a sequence such as "g m". */
  keys: string;
  /** Other keys that do the same; the key sheet shows the first only. "shift+arrowup" where a named key is meant. */
  also?: readonly string[];
  label: string;
  run: () => void;
  /** Left to the field somebody types in, which has an undo of its own. */
  outsideFields?: boolean;
}

export interface ShortcutGroup {
  title: string;
  shortcuts: Shortcut[];
}

// Later groups stand for what is nearer to the eye (a dialog over a page), so they are asked first.
let groups: ShortcutGroup[] = [];
const listeners = new Set<() => void>();

function change(next: ShortcutGroup[]): void {
  groups = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The keys of the current view, for the key sheet. */
export function useShortcutGroups(): ShortcutGroup[] {
  return useSyncExternalStore(subscribe, () => groups);
}

/** Declares the keys of a view for as long as it is on screen. */
export function useShortcuts(title: string, shortcuts: Shortcut[]): void {
  const group = useRef<ShortcutGroup>({ title, shortcuts });
  useEffect(() => {
    group.current.shortcuts = shortcuts;
  });
  useEffect(() => {
    const mine = group.current;
    change([...groups, mine]);
    return () => change(groups.filter((other) => other !== mine));
  }, []);
}

const typing = "input, textarea, select, [contenteditable]:not([contenteditable='false'])";
// Enter presses what has the focus, unless that says by `data-own-enter` that the view's key is meant.
const pressed = "a[href], button, [role='button'], summary";
const owning = "[role='dialog'], [role='alertdialog'], [role='menu'], [role='listbox']";

function find(keys: string): Shortcut | undefined {
  for (const group of groups.toReversed()) {
    const found = group.shortcuts.find((shortcut) => shortcut.keys === keys || shortcut.also?.includes(keys));
    if (found) return found;
  }
  return undefined;
}

let pending = "";
let pendingUntil = 0;

/** Runs the shortcut an event stands for; single letters never fire while somebody types or a dialog is open. */
export function handleKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : null;
  const mod = event.metaKey || event.ctrlKey;
  if (mod || event.altKey) {
    const found = mod && !event.altKey ? find(`mod+${event.key.toLowerCase()}`) : undefined;
    if (found && !(found.outsideFields && target?.closest(typing))) fire(found, event);
    return;
  }
  if (!singleKeys.get() || target?.closest(typing) || target?.closest(owning)) return;
  if (event.key === "Enter" && target?.closest(pressed)?.hasAttribute("data-own-enter") === false) return;
  // Letters keep their case ("G" is not "g"); keys with a name are written small: "escape".
  const named = event.key.length > 1;
  const key = named ? event.key.toLowerCase() : event.key;
  const shifted = named && event.shiftKey ? find(`shift+${key}`) : undefined;
  if (shifted) {
    fire(shifted, event);
    return;
  }
  const sequence = pending && event.timeStamp < pendingUntil ? `${pending} ${key}` : key;
  pending = key;
  pendingUntil = event.timeStamp + 900;
  const found = find(sequence) ?? (sequence === key ? undefined : find(key));
  if (found) fire(found, event);
}

function fire(shortcut: Shortcut, event: KeyboardEvent): void {
  event.preventDefault();
  pending = "";
  shortcut.run();
}
