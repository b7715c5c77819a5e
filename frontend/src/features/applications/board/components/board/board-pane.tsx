import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useReducer, useState } from "react";
import { ErrorState } from "@/components/ui/error-state";
import type { Stage } from "@/lib/applications/stages";
import { useIsPhone } from "@/lib/use-media";
import { cardOf, columnOf } from "../../board-cache";
import { boardQuery } from "../../board-queries";
import { boardState, freshState } from "../../board-state";
import type { BoardSearch } from "../../search-params";
import type { Board } from "../../types";
import { useBoardKeys } from "../../use-board-keys";
import { useBulk } from "../../use-bulk";
import { useDeskOf } from "../../use-desk";
import { BoardEmpty } from "./board-empty";
import { BoardSkeleton } from "./board-skeleton";
import { BoardView } from "./board-view";
import { PhoneBoard } from "./phone-board";
import { SelectionBar } from "./selection-bar";

interface BoardPaneProps {
  search: BoardSearch;
  onChange: (change: Partial<BoardSearch>) => void;
  onOpen: (id: string) => void;
  onNew: (stage: Stage) => void;
  /** A card that was just made: the keyboard goes there. */
  added: string | null;
}

/** The stage a phone shows first: the one it was left at, else the first with cards. */
function stageAt(board: Board, at: Stage | undefined): Stage {
  const first = board.columns.find(({ count }) => count > 0) ?? board.columns[0];
  return (at && columnOf(board, at)?.slug) ?? first?.slug ?? "saved";
}

export function BoardPane({ search, onChange, onOpen, onNew, added }: BoardPaneProps) {
  const client = useQueryClient();
  const query = useQuery(boardQuery(client));
  const board = query.data;
  const desk = useDeskOf();
  const bulk = useBulk(desk);
  const phone = useIsPhone();
  const [state, dispatch] = useReducer(boardState, freshState);
  const [moving, setMoving] = useState(false);
  const [seen, setSeen] = useState(added);
  if (added !== seen) {
    setSeen(added);
    dispatch({ type: "placed", id: added });
  }
  const chosen = [...state.chosen].flatMap((id) => cardOf(board, id) ?? []);
  const clear = () => dispatch({ type: "cleared" });
  const onNewIn = useCallback((stage: Stage) => onNew(stage), [onNew]);
  const removeChosen = () => {
    bulk.remove(chosen);
    clear();
  };
  useBoardKeys({
    board,
    state,
    dispatch,
    desk,
    onOpen,
    onNew: () => onNew("saved"),
    onMoveChosen: chosen.length > 0 ? () => setMoving(true) : undefined,
    onRemoveChosen: chosen.length > 0 ? removeChosen : undefined,
  });

  if (query.isPending) return <BoardSkeleton />;
  if (!board) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (board.columns.every(({ count }) => count === 0)) return <BoardEmpty onNew={() => onNew("saved")} />;
  return (
    <>
      {phone ? (
        <PhoneBoard
          board={board}
          at={stageAt(board, search.at)}
          onAt={(at) => onChange({ at })}
          state={state}
          dispatch={dispatch}
        />
      ) : (
        <BoardView board={board} desk={desk} state={state} dispatch={dispatch} onNew={onNewIn} />
      )}
      <SelectionBar
        count={chosen.length}
        stages={board.columns}
        open={moving}
        onOpenChange={setMoving}
        onMove={(stage) => {
          bulk.move(chosen, stage);
          clear();
        }}
        onRemove={removeChosen}
        onClear={clear}
      />
    </>
  );
}
