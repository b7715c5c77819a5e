import type { Stage } from "@/lib/applications/stages";
import { columnOf, placeOf, type Place } from "./board-cache";
import type { Board } from "./types";

export type Direction = "up" | "down" | "left" | "right";

function firstCard(board: Board): string | null {
  return board.columns.find(({ items }) => items.length > 0)?.items[0]?.id ?? null;
}

/** The nearest column to one side that has cards; folded ones are passed over. */
function besides(board: Board, stage: Stage, by: 1 | -1, folded: ReadonlySet<Stage>): Stage | null {
  let at = board.columns.findIndex(({ slug }) => slug === stage) + by;
  for (; at >= 0 && at < board.columns.length; at += by) {
    const column = board.columns[at];
    if (column && column.items.length > 0 && !folded.has(column.slug)) return column.slug;
  }
  return null;
}

/** The card one key press on: within the column, or at the same height in the next column that has one. */
export function cardBeside(
  board: Board,
  id: string | null,
  direction: Direction,
  folded: ReadonlySet<Stage> = new Set(),
): string | null {
  const place = id === null ? null : placeOf(board, id);
  if (!place) return firstCard(board);
  const items = columnOf(board, place.stage)?.items ?? [];
  if (direction === "up") return items[place.index - 1]?.id ?? id;
  if (direction === "down") return items[place.index + 1]?.id ?? id;
  const next = besides(board, place.stage, direction === "right" ? 1 : -1, folded);
  if (!next) return id;
  const others = columnOf(board, next)?.items ?? [];
  return others[Math.min(place.index, others.length - 1)]?.id ?? id;
}

/** Where a card goes with Shift and an arrow; null at the edge. To the side it goes to the top of the column. */
export function placeBeside(board: Board, id: string, direction: Direction): Place | null {
  const place = placeOf(board, id);
  if (!place) return null;
  const size = columnOf(board, place.stage)?.items.length ?? 0;
  if (direction === "up") return place.index > 0 ? { ...place, index: place.index - 1 } : null;
  if (direction === "down") return place.index < size - 1 ? { ...place, index: place.index + 1 } : null;
  const at = board.columns.findIndex(({ slug }) => slug === place.stage) + (direction === "right" ? 1 : -1);
  const next = board.columns[at];
  return next ? { stage: next.slug, index: 0 } : null;
}

/** The card the keyboard is on once another is gone: the one below, else above, else anywhere. */
export function afterLeaving(board: Board, id: string): string | null {
  const place = placeOf(board, id);
  if (!place) return firstCard(board);
  const items = columnOf(board, place.stage)?.items ?? [];
  const near = items[place.index + 1] ?? items[place.index - 1];
  return near?.id ?? cardBeside(board, id, "left") ?? null;
}
