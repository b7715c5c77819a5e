import { useQueryClient } from "@tanstack/react-query";
import { createContext, use, useRef } from "react";
import { announce } from "@/lib/announce";
import type { Stage } from "@/lib/applications/stages";
import { dismissToast, toast } from "@/lib/toasts";
import { neighboursAt, placeBack, placeOf, type Place } from "./board-cache";
import { boardKey } from "./board-queries";
import type { Board, CardItem } from "./types";
import { UndoStack, type Done } from "./undo";
import { labelIn, useMove } from "./use-moves";
import { useRemoval } from "./use-removal";
import { calledCard } from "./words";

/** What one does with cards of the board, each with its undo: by drag, by menu and by key alike. */
export function useDesk() {
  const client = useQueryClient();
  const move = useMove();
  const remove = useRemoval();
  const stack = useRef(new UndoStack());
  const offered = useRef<number | null>(null);

  /** Keeps the way back, and offers it in a toast where the eye would not see what happened. */
  const done = (name: string, undo: () => void, said?: { title: string; detail?: string }) => {
    const item: Done = {
      name,
      undo: () => {
        stack.current.drop(item);
        undo();
      },
    };
    stack.current.push(item);
    // One offer at a time: the earlier ones are still on the key.
    if (offered.current !== null) dismissToast(offered.current);
    offered.current = null;
    if (!said) return;
    offered.current = item.toast = toast({ ...said, spoken: true, undo: item.undo });
  };

  const moveTo = (card: CardItem, to: Place) => {
    const board = client.getQueryData<Board>(boardKey);
    const now = board && placeOf(board, card.id);
    if (now?.stage === to.stage && now.index === to.index) return;
    const moved = move(card, to);
    if (!moved) return;
    const label = labelIn(client, to.stage);
    const back = () => {
      const present = client.getQueryData<Board>(boardKey);
      if (!present || !placeOf(present, card.id)) return;
      const place = placeBack(present, card.id, moved.from.stage, moved.back);
      move(card, place, neighboursAt(present, card.id, place));
    };
    const elsewhere = moved.from.stage !== to.stage;
    done(
      `Moved ${calledCard(card)}`,
      back,
      elsewhere ? { title: `Moved to ${label}`, detail: calledCard(card) } : undefined,
    );
  };

  return {
    moveTo,
    /** To the top of a stage, as the menu and the keys of a card do. */
    moveToStage: (card: CardItem, stage: Stage) => moveTo(card, { stage, index: 0 }),
    remove: (card: CardItem) => {
      const back = remove(card);
      done(`Deleted ${calledCard(card)}`, back, {
        title: "Deleted",
        detail: `${calledCard(card)}, with its notes and files`,
      });
    },
    done,
    undo: () => {
      const last = stack.current.pop();
      if (!last) {
        announce("Nothing to take back");
        return;
      }
      if (last.toast !== undefined) dismissToast(last.toast);
      last.undo();
      toast({ title: "Taken back", detail: last.name, spoken: true });
    },
  };
}

export type Desk = ReturnType<typeof useDesk>;

export const DeskContext = createContext<Desk | null>(null);

export function useDeskOf(): Desk {
  const desk = use(DeskContext);
  if (!desk) throw new Error("Only within the board");
  return desk;
}
