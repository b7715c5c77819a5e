import { useVirtualizer } from "@tanstack/react-virtual";
import { Link } from "@tanstack/react-router";
import { ArrowDown, ArrowUp } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Skeleton } from "@/components/ui/skeleton";
import type { Stage } from "@/lib/applications/stages";
import { cn } from "@/lib/cn";
import type { SortKey } from "../../search-params";
import type { CardItem } from "../../types";
import { calledCard } from "../../words";
import { cardColumns, shownLook } from "./columns";

export interface CardListProps {
  cards: readonly CardItem[];
  stages: readonly { slug: Stage; label: string }[];
  cursor: string | null;
  chosen: ReadonlySet<string>;
  total: number;
  hasMore: boolean;
  loadingMore: boolean;
  onMore: () => void;
  onCursor: (id: string) => void;
  onChoose: (id: string, range: boolean) => void;
}

interface CardTableProps extends CardListProps {
  sort: { key: SortKey; descending: boolean };
  onSort: (key: SortKey) => void;
  onAll: () => void;
}

const rowHeight = 44;

/** A table of which only the rows in sight are in the page; its header stays in view. */
export function CardTable(props: CardTableProps) {
  const { cards, cursor, hasMore, loadingMore, onMore, total } = props;
  const pane = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: cards.length,
    getScrollElement: () => pane.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const first = rows[0];
  const last = rows.at(-1);
  const lastIndex = last?.index ?? -1;
  useEffect(() => {
    if (hasMore && !loadingMore && lastIndex >= cards.length - 30) onMore();
  }, [hasMore, loadingMore, lastIndex, cards.length, onMore]);
  const at = cursor === null ? -1 : cards.findIndex(({ id }) => id === cursor);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: "auto" });
  }, [at, virtualizer]);
  const before = first?.start ?? 0;
  const after = virtualizer.getTotalSize() - (last?.end ?? 0);
  return (
    <div
      ref={pane}
      className="mx-4 mb-4 min-h-0 flex-1 overflow-auto rounded-card bg-surface ring-1 ring-line sm:mx-6"
    >
      <table aria-rowcount={total + 1} className="w-full table-fixed border-separate border-spacing-0">
        <caption className="sr-only">Your cards</caption>
        <Head {...props} />
        <tbody>
          {before > 0 && <tr aria-hidden style={{ height: before }} />}
          {rows.map((row) => {
            const card = cards[row.index];
            return (
              card && (
                <Row
                  key={card.id}
                  card={card}
                  index={row.index}
                  stages={props.stages}
                  cursor={card.id === cursor}
                  tabbable={cursor === null ? row.index === 0 : card.id === cursor}
                  chosen={props.chosen.has(card.id)}
                  onCursor={props.onCursor}
                  onChoose={props.onChoose}
                />
              )
            );
          })}
          {after > 0 && <tr aria-hidden style={{ height: after }} />}
        </tbody>
      </table>
      {loadingMore && (
        <div role="status" className="grid gap-3 p-4">
          <span className="sr-only">Loading more</span>
          <Skeleton className="h-4 w-1/2" />
          <Skeleton className="h-4 w-1/3" />
        </div>
      )}
    </div>
  );
}

const headLook =
  "sticky top-0 z-10 h-10 border-b bg-surface px-3 text-left text-xs font-medium whitespace-nowrap text-ink-faint";

function Head({ cards, chosen, sort, onSort, onAll }: CardTableProps) {
  const all = cards.length > 0 && cards.every(({ id }) => chosen.has(id));
  return (
    <thead>
      <tr>
        <th scope="col" className={cn(headLook, "w-12 pr-0 pl-4")}>
          <Checkbox
            label={<span className="sr-only">Choose all that are loaded</span>}
            checked={all ? true : chosen.size > 0 ? "indeterminate" : false}
            onCheckedChange={onAll}
          />
        </th>
        {cardColumns.map((column) => {
          const sorted = sort.key === column.key;
          const Arrow = sorted && sort.descending ? ArrowDown : ArrowUp;
          return (
            <th
              key={column.key}
              scope="col"
              aria-sort={sorted ? (sort.descending ? "descending" : "ascending") : "none"}
              className={cn(headLook, column.width, shownLook(column))}
            >
              <button
                type="button"
                onClick={() => onSort(column.key)}
                className={cn(
                  "group -mx-1 inline-flex items-center gap-1 rounded-control px-1 hover:text-ink",
                  sorted && "text-ink",
                )}
              >
                {column.header}
                <Arrow aria-hidden className={cn("size-3", !sorted && "opacity-0 group-hover:opacity-60")} />
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface RowProps extends Pick<CardListProps, "stages" | "onCursor" | "onChoose"> {
  card: CardItem;
  index: number;
  cursor: boolean;
  tabbable: boolean;
  chosen: boolean;
}

const Row = memo(function Row({
  card,
  index,
  stages,
  cursor,
  tabbable,
  chosen,
  onCursor,
  onChoose,
}: RowProps) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (cursor && !document.activeElement?.closest("[role=dialog]"))
      link.current?.focus({ preventScroll: true });
  }, [cursor]);
  return (
    <tr
      aria-rowindex={index + 2}
      className={cn(
        "group relative h-11 hover:bg-hover has-[a:focus-visible]:bg-hover",
        chosen && "bg-accent-soft hover:bg-accent-soft has-[a:focus-visible]:bg-accent-soft",
      )}
    >
      <td className="border-b pr-0 pl-4">
        <span className="relative z-10">
          <Checkbox
            label={<span className="sr-only">Choose {calledCard(card)}</span>}
            checked={chosen}
            tabIndex={tabbable ? 0 : -1}
            onClick={(event) => {
              event.preventDefault();
              onChoose(card.id, event.shiftKey);
            }}
          />
        </span>
      </td>
      {cardColumns.map((column) => (
        <td key={column.key} className={cn("truncate border-b px-3", shownLook(column))}>
          {column.key === "title" ? (
            <Link
              ref={link}
              data-own-enter
              to="/board/$applicationId"
              params={{ applicationId: card.id }}
              search={true}
              tabIndex={tabbable ? 0 : -1}
              onFocus={() => onCursor(card.id)}
              onClick={(event) => {
                if (!event.shiftKey) return;
                event.preventDefault();
                onChoose(card.id, true);
              }}
              className="outline-none after:absolute after:inset-0 focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
            >
              {column.cell(card, stages)}
            </Link>
          ) : (
            column.cell(card, stages)
          )}
        </td>
      ))}
    </tr>
  );
});
