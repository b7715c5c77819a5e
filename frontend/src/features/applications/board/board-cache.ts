import type { Stage } from "@/lib/applications/stages";
import type { Board, CardItem, Column } from "./types";

/** Where a card stands: its column and its place in it, from 0. */
export interface Place {
  stage: Stage;
  index: number;
}

export function columnOf(board: Board, stage: Stage): Column | undefined {
  return board.columns.find((column) => column.slug === stage);
}

export function placeOf(board: Board, id: string): Place | null {
  for (const column of board.columns) {
    const index = column.items.findIndex((card) => card.id === id);
    if (index >= 0) return { stage: column.slug, index };
  }
  return null;
}

export function cardOf(board: Board | undefined, id: string): CardItem | undefined {
  for (const column of board?.columns ?? []) {
    const found = column.items.find((card) => card.id === id);
    if (found) return found;
  }
  return undefined;
}

function changed(board: Board, stages: readonly Stage[], change: (column: Column) => Column): Board {
  return {
    ...board,
    columns: board.columns.map((column) => (stages.includes(column.slug) ? change(column) : column)),
  };
}

/** The board without a card; the count of its column goes down by one. */
export function withoutCard(board: Board, id: string): Board {
  const place = placeOf(board, id);
  if (!place) return board;
  return changed(board, [place.stage], (column) => ({
    ...column,
    count: Math.max(0, column.count - 1),
    items: column.items.toSpliced(place.index, 1),
  }));
}

/** The board with a card at a place; one that stands elsewhere already is taken from there. */
export function withCardAt(board: Board, card: CardItem, { stage, index }: Place): Board {
  const rest = withoutCard(board, card.id);
  return changed(rest, [stage], (column) => ({
    ...column,
    count: column.count + 1,
    items: column.items.toSpliced(index, 0, { ...card, stage }),
  }));
}

/** The board with a newer state of a card where it stands; in another column at the top, if the server says so. */
export function withCard(board: Board, card: CardItem): Board {
  const place = placeOf(board, card.id);
  if (!place) return board;
  if (place.stage !== card.stage) return withCardAt(board, card, { stage: card.stage, index: 0 });
  return changed(board, [place.stage], (column) => ({
    ...column,
    items: column.items.with(place.index, card),
  }));
}

/** The board with the next cards of a column below those it has, each once. */
export function withMore(board: Board, stage: Stage, page: Pick<Column, "items" | "next_cursor">): Board {
  const known = new Set(board.columns.flatMap((column) => column.items.map(({ id }) => id)));
  return changed(board, [stage], (column) => ({
    ...column,
    items: [...column.items, ...page.items.filter(({ id }) => !known.has(id))],
    next_cursor: page.next_cursor,
  }));
}

export interface Neighbours {
  before_id?: string;
  after_id?: string;
}

/** How to tell the server of a place: by the card above it, or else by the one below it. */
export function neighboursAt(board: Board, id: string, { stage, index }: Place): Neighbours {
  const others = columnOf(board, stage)?.items.filter((card) => card.id !== id) ?? [];
  const above = others[index - 1];
  if (above) return { after_id: above.id };
  const below = others[index];
  return below ? { before_id: below.id } : {};
}

/** The board with a card where it goes back to: next to the neighbours it had, if they are still there. */
export function placeBack(board: Board, id: string, stage: Stage, neighbours: Neighbours): Place {
  const others = columnOf(board, stage)?.items.filter((card) => card.id !== id) ?? [];
  const above = others.findIndex((card) => card.id === neighbours.after_id);
  if (above >= 0) return { stage, index: above + 1 };
  const below = others.findIndex((card) => card.id === neighbours.before_id);
  return { stage, index: Math.max(0, below) };
}

/** The index a card gets when it is dropped at an edge of another one, counted without the card itself. */
export function dropIndex(column: Column, id: string, over: string | null, edge: "top" | "bottom"): number {
  const others = column.items.filter((card) => card.id !== id);
  const at = others.findIndex((card) => card.id === over);
  if (at >= 0) return edge === "top" ? at : at + 1;
  // Over itself it stays where it is; over nothing it goes to the end of what is loaded.
  const own = column.items.findIndex((card) => card.id === id);
  return over === id && own >= 0 ? own : others.length;
}

/** Sent cards of a column that came after what was loaded, kept while the first of them are fetched again. */
export function loadedOf(board: Board | undefined, stage: Stage): number {
  return (board && columnOf(board, stage)?.items.length) ?? 0;
}
