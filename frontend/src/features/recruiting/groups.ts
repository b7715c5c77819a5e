export interface Pair {
  kind: string;
  group: string;
}

export function pairsOf(labels: Record<string, string>): Pair[] {
  return Object.entries(labels).map(([kind, group]) => ({ kind, group }));
}

/** What is recorded: whole lines only, and of one kind the last. */
export function labelsOf(pairs: readonly Pair[]): Record<string, string> {
  const whole = pairs.map(({ kind, group }) => [kind.trim(), group.trim()] as const);
  return Object.fromEntries(whole.filter(([kind, group]) => kind && group));
}
