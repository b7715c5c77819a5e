/** The row one step on, or the first where the cursor is nowhere; at the ends it stays. */
export function neighbour(ids: readonly string[], cursor: string | null, by: 1 | -1): string | null {
  const at = cursor === null ? -1 : ids.indexOf(cursor);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null;
}
