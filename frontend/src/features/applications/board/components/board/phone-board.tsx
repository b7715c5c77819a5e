import { useQueryClient } from "@tanstack/react-query";
import { useEffect, type Dispatch } from "react";
import { Tabs } from "@/components/ui/tabs";
import { PageList } from "@/components/ui/virtual-list";
import type { Stage } from "@/lib/applications/stages";
import { loadMore } from "../../board-queries";
import type { BoardAction, BoardState } from "../../board-state";
import type { Board, Column } from "../../types";
import { CardTile } from "./card-tile";

interface PhoneBoardProps {
  board: Board;
  /** The stage shown. */
  at: Stage;
  onAt: (stage: Stage) => void;
  state: BoardState;
  dispatch: Dispatch<BoardAction>;
}

/** One stage at a time, with a switch between them; the page itself scrolls. */
export function PhoneBoard({ board, at, onAt, state, dispatch }: PhoneBoardProps) {
  useEffect(() => {
    document.querySelector(`[data-stages] [data-state=active]`)?.scrollIntoView({
      block: "nearest",
      inline: "center",
    });
  }, [at]);
  return (
    <div data-board data-stages className="px-4 pb-24">
      <Tabs
        label="Stages"
        value={at}
        onValueChange={onAt}
        tabs={board.columns.map((column) => ({
          value: column.slug,
          label: column.label,
          count: column.count,
          content: <Cards column={column} state={state} dispatch={dispatch} />,
        }))}
      />
    </div>
  );
}

function Cards({
  column,
  state,
  dispatch,
}: Pick<PhoneBoardProps, "state" | "dispatch"> & { column: Column }) {
  const client = useQueryClient();
  if (column.items.length === 0)
    return <p className="py-12 text-center text-ink-faint">Nothing in {column.label}</p>;
  return (
    <PageList
      label={column.label}
      items={column.items}
      itemKey={(card) => card.id}
      estimate={114}
      total={column.count}
      hasMore={column.next_cursor !== null}
      onMore={() => void loadMore(client, column.slug).catch(() => undefined)}
      renderItem={(card, index) => (
        <CardTile
          card={card}
          index={index}
          cursor={false}
          tabbable
          chosen={state.chosen.has(card.id)}
          menu={card.id === state.menu}
          draggable={false}
          dispatch={dispatch}
        />
      )}
    />
  );
}
