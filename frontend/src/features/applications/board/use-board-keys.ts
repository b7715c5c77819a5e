import type { Dispatch } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { useStored } from "@/lib/stored";
import { cardOf } from "./board-cache";
import type { BoardAction, BoardState } from "./board-state";
import { foldedStages } from "./folding";
import { afterLeaving, cardBeside, placeBeside, type Direction } from "./keyboard";
import type { Board } from "./types";
import type { Desk } from "./use-desk";

interface BoardKeys {
  board: Board | undefined;
  state: BoardState;
  dispatch: Dispatch<BoardAction>;
  desk: Desk;
  onOpen: (id: string) => void;
  onNew: () => void;
  /** Where several are chosen, the menu and the delete key mean all of them. */
  onMoveChosen: (() => void) | undefined;
  onRemoveChosen: (() => void) | undefined;
}

const moves: { direction: Direction; keys: string; arrow: string; go: string; carry: string }[] = [
  { direction: "down", keys: "j", arrow: "arrowdown", go: "Next card", carry: "Move the card down" },
  { direction: "up", keys: "k", arrow: "arrowup", go: "Card before", carry: "Move the card up" },
  {
    direction: "left",
    keys: "h",
    arrow: "arrowleft",
    go: "Column before",
    carry: "Move the card to the left",
  },
  {
    direction: "right",
    keys: "l",
    arrow: "arrowright",
    go: "Next column",
    carry: "Move the card to the right",
  },
];

/** The keys of the board: everything a pointer can do with a card. */
export function useBoardKeys(keys: BoardKeys): void {
  const { board, state, dispatch, desk, onOpen, onNew, onMoveChosen, onRemoveChosen } = keys;
  const [folded, setFolded] = useStored(foldedStages);
  const current = state.cursor === null ? undefined : cardOf(board, state.cursor);

  const go = (direction: Direction) => {
    if (board) dispatch({ type: "placed", id: cardBeside(board, state.cursor, direction, new Set(folded)) });
  };
  const carry = (direction: Direction) => {
    const place = board && current && placeBeside(board, current.id, direction);
    if (!place) return;
    // A card is not lost from sight by its own move.
    if (folded.includes(place.stage)) setFolded(folded.filter((stage) => stage !== place.stage));
    desk.moveTo(current, place);
  };
  const remove = () => {
    if (onRemoveChosen) onRemoveChosen();
    else if (board && current) {
      dispatch({ type: "placed", id: afterLeaving(board, current.id) });
      desk.remove(current);
    }
  };
  useShortcuts("Board", [
    ...moves.map(({ direction, keys, arrow, go: label }) => ({
      keys,
      also: [arrow],
      label,
      run: () => go(direction),
    })),
    ...moves.map(({ direction, arrow, carry: label }) => ({
      keys: `shift+${arrow}`,
      label,
      run: () => carry(direction),
    })),
    {
      keys: "m",
      label: "Move to…",
      run: onMoveChosen ?? (() => current && dispatch({ type: "menu", id: current.id })),
    },
    { keys: "o", also: ["enter"], label: "Open", run: () => current && onOpen(current.id) },
    { keys: "n", label: "New card", run: onNew },
    {
      keys: "x",
      label: "Choose, or let go",
      run: () => current && dispatch({ type: "chosen", id: current.id }),
    },
    { keys: "delete", also: ["backspace"], label: "Delete", run: remove },
    { keys: "escape", label: "Let go of what is chosen", run: () => dispatch({ type: "cleared" }) },
    { keys: "mod+z", label: "Take back", outsideFields: true, run: desk.undo },
  ]);
}
