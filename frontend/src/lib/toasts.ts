export interface Toast {
  id: number;
  title: string;
  detail?: string;
  tone?: "plain" | "danger";
  /** `announce` said it already: the words are shown, not read out again. */
  spoken?: boolean;
  /** Takes the action back; offered for ten seconds, also on the key z. */
  undo?: () => void;
}

let toasts: Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function change(next: Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says something briefly at the edge of the screen; the three newest are kept. Answers its id, to take it away. */
export function toast(message: Omit<Toast, "id">): number {
  const id = nextId++;
  change([...toasts, { ...message, id }].slice(-3));
  return id;
}

export function dismissToast(id: number): void {
  change(toasts.filter((item) => item.id !== id));
}

/** Takes back the newest action that can be taken back. */
export function undoLatest(): void {
  const latest = toasts.findLast((item) => item.undo);
  if (!latest) return;
  dismissToast(latest.id);
  latest.undo?.();
}

export function currentToasts(): Toast[] {
  return toasts;
}

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
