import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { attachClosestEdge, extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import type { DragLocation } from "@atlaskit/pragmatic-drag-and-drop/types";
import type { Stage } from "@/lib/applications/stages";

export type Edge = "top" | "bottom";

type Data = Record<string | symbol, unknown>;

/** A card on its way, and the column it is taken from. */
export interface Held {
  card: string;
  stage: Stage;
}

/** One card of this board, never a file or a link. */
export function isCardDrag(data: Data): data is Data & Held {
  return typeof data.card === "string";
}

interface CardDrag {
  /** What is taken up. */
  element: HTMLElement;
  /** What another card is dropped onto: with the gap below it, so that there is no hole between two. */
  row: HTMLElement;
  id: string;
  stage: Stage;
  onDragging: (dragging: boolean) => void;
  onEdge: (edge: Edge | null) => void;
}

/** Lets a card be dragged, and others be dropped above or below it. */
export function dragCard({ element, row, id, stage, onDragging, onEdge }: CardDrag): () => void {
  const clear = () => onEdge(null);
  return combine(
    draggable({
      element,
      getInitialData: () => ({ card: id, stage }),
      onDragStart: () => onDragging(true),
      onDrop: () => onDragging(false),
    }),
    dropTargetForElements({
      element: row,
      canDrop: ({ source }) => isCardDrag(source.data) && source.data.card !== id,
      getData: ({ input }) =>
        attachClosestEdge({ over: id }, { element: row, input, allowedEdges: ["top", "bottom"] }),
      onDrag: ({ self }) => onEdge(extractClosestEdge(self.data) as Edge | null),
      onDragLeave: clear,
      onDrop: clear,
    }),
  );
}

/** Lets cards be dropped anywhere in a column. */
export function dropOnColumn(element: HTMLElement, stage: Stage, onOver: (over: boolean) => void) {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => isCardDrag(source.data),
    getData: () => ({ column: stage }),
    onDragEnter: () => onOver(true),
    onDragLeave: () => onOver(false),
    onDrop: () => onOver(false),
  });
}

export interface Dropped {
  stage: Stage;
  /** The card it was dropped at, and at which side of it; null in the free part of a column. */
  over: string | null;
  edge: Edge;
}

/** Where the pointer let go; null outside of the board. Above the first card of a column means its top. */
export function droppedAt({ dropTargets, input }: DragLocation): Dropped | null {
  const column = dropTargets.find(({ data }) => typeof data.column === "string");
  if (!column) return null;
  const stage = column.data.column as Stage;
  const card = dropTargets.find(({ data }) => typeof data.over === "string");
  if (card)
    return {
      stage,
      over: card.data.over as string,
      edge: (extractClosestEdge(card.data) as Edge | null) ?? "bottom",
    };
  const list = column.element.querySelector("[data-scrolls]")?.getBoundingClientRect();
  return { stage, over: null, edge: list && input.clientY < list.top ? "top" : "bottom" };
}
