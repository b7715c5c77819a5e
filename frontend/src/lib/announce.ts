let said = "";
let turn = false;
const listeners = new Set<() => void>();

/**
 * Says something to screen readers only. One region for the whole dashboard reads it out; the same words twice in a
 * row differ by an unseen sign, or they would be said once.
 */
export function announce(text: string): void {
  turn = !turn;
  said = turn ? text : `${text}\u00a0`;
  for (const listener of listeners) listener();
}

export function currentAnnouncement(): string {
  return said;
}

export function subscribeAnnouncements(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
