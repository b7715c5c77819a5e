/** What is chosen in the table, and from where Shift reaches. */
export interface Chosen {
  ids: ReadonlySet<string>;
  anchor: string | null;
}

export const noneChosen: Chosen = { ids: new Set(), anchor: null };

/** Chooses one or lets it go; the next range begins here. */
export function toggledOne({ ids }: Chosen, id: string): Chosen {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Chooses everything from the last one touched to this one, in the order of the list. */
export function upTo({ ids, anchor }: Chosen, order: readonly string[], id: string): Chosen {
  const to = order.indexOf(id);
  const from = anchor === null ? to : order.indexOf(anchor);
  if (to < 0 || from < 0) return { ids: new Set([...ids, id]), anchor: id };
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor };
}

/** All of the list, or none where all are. */
export function allOrNone({ ids }: Chosen, order: readonly string[]): Chosen {
  const all = order.length > 0 && order.every((id) => ids.has(id));
  return all ? noneChosen : { ids: new Set(order), anchor: null };
}
