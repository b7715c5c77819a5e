import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useEffectEvent, useRef, useState, type Dispatch } from "react";
import { isCardDrag, type Held } from "../../drag";
import { useStored } from "@/lib/stored";
import type { Stage } from "@/lib/applications/stages";
import { AutoScroll } from "../../auto-scroll";
import { cardOf, columnOf, dropIndex, placeOf } from "../../board-cache";
import { loadMore } from "../../board-queries";
import type { BoardAction, BoardState } from "../../board-state";
import { droppedAt } from "../../drag";
import { foldedStages, toggledFold } from "../../folding";
import type { Board } from "../../types";
import type { Desk } from "../../use-desk";
import { BoardColumn } from "./board-column";

interface BoardViewProps {
  board: Board;
  desk: Desk;
  state: BoardState;
  dispatch: Dispatch<BoardAction>;
  onNew: (stage: Stage) => void;
}

const none: ReadonlySet<string> = new Set();

/** The stages side by side; cards are dragged between them, moved by menu, or by key. */
export function BoardView({ board, desk, state, dispatch, onNew }: BoardViewProps) {
  const client = useQueryClient();
  const frame = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useStored(foldedStages);
  const held = useDragging(frame, board, desk, dispatch);
  const onMore = useCallback((stage: Stage) => loadMore(client, stage).catch(() => undefined), [client]);
  const onFold = useCallback(
    (stage: Stage) => setFolded(toggledFold(foldedStages.get(), stage)),
    // The setter is a new function each time; what it does is the same.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [],
  );
  const place = state.cursor === null ? null : placeOf(board, state.cursor);
  // Tab stops at one card: where the keyboard was, else the first one in sight.
  const first = board.columns.find(({ slug, items }) => items.length > 0 && !folded.includes(slug));
  const tabbable = place ? state.cursor : (first?.items[0]?.id ?? null);
  useEffect(() => {
    if (!place) return;
    const column = frame.current?.querySelector(`[aria-labelledby="stage-${place.stage}"]`);
    column?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [place?.stage]); // eslint-disable-line react-hooks/exhaustive-deps -- only as the column changes
  return (
    <div
      ref={frame}
      data-board
      className="flex min-h-0 flex-1 gap-2 overflow-x-auto overscroll-x-contain px-4 pb-3 sm:px-6"
    >
      {board.columns.map((column) => {
        const own = (id: string | null) => id !== null && column.items.some((card) => card.id === id);
        return (
          <BoardColumn
            key={column.slug}
            column={column}
            folded={folded.includes(column.slug)}
            cursor={place?.stage === column.slug ? place.index : -1}
            tabbable={own(tabbable) ? tabbable : null}
            chosen={state.chosen.size > 0 ? state.chosen : none}
            menu={own(state.menu) ? state.menu : null}
            dragged={held?.stage === column.slug ? held.card : null}
            dispatch={dispatch}
            onFold={onFold}
            onNew={onNew}
            onMore={onMore}
          />
        );
      })}
    </div>
  );
}

/** Follows a drag over the board: scrolls near its edges, and moves the card where it is let go. */
function useDragging(
  frame: React.RefObject<HTMLElement | null>,
  board: Board,
  desk: Desk,
  dispatch: Dispatch<BoardAction>,
): Held | null {
  const [held, setHeld] = useState<Held | null>(null);
  const drop = useEffectEvent((id: string, at: ReturnType<typeof droppedAt>) => {
    const card = cardOf(board, id);
    const column = at && columnOf(board, at.stage);
    if (!card || !column) return;
    const index = at.over === null && at.edge === "top" ? 0 : dropIndex(column, id, at.over, at.edge);
    dispatch({ type: "placed", id });
    desk.moveTo(card, { stage: at.stage, index });
  });
  useEffect(() => {
    const scroll = new AutoScroll(() => frame.current);
    const stop = monitorForElements({
      canMonitor: ({ source }) => isCardDrag(source.data),
      onDragStart: ({ source }) => {
        if (isCardDrag(source.data)) setHeld({ card: source.data.card, stage: source.data.stage });
      },
      onDrag: ({ location }) => scroll.follow(location.current.input),
      onDrop: ({ source, location }) => {
        scroll.stop();
        setHeld(null);
        if (isCardDrag(source.data)) drop(source.data.card, droppedAt(location.current));
      },
    });
    return () => {
      scroll.stop();
      stop();
    };
  }, [frame]);
  return held;
}
