import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { ChevronsLeftRight, ChevronsRightLeft, Plus } from "lucide-react";
import { memo, useEffect, useRef, useState, type Dispatch } from "react";
import { StageMark } from "@/components/applications/stage-mark";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import type { Stage } from "@/lib/applications/stages";
import { cn } from "@/lib/cn";
import { formatCount, plural } from "@/lib/format";
import type { BoardAction } from "../../board-state";
import { dropOnColumn } from "../../drag";
import type { Column } from "../../types";
import { CardTile } from "./card-tile";

const cardHeight = 106;

interface BoardColumnProps {
  column: Column;
  folded: boolean;
  /** The place of the card the keyboard is on, -1 where it is in another column. */
  cursor: number;
  /** The card Tab stops at. */
  tabbable: string | null;
  chosen: ReadonlySet<string>;
  menu: string | null;
  /** A card of this column that is being dragged; it stays in the page however far one scrolls. */
  dragged: string | null;
  dispatch: Dispatch<BoardAction>;
  onFold: (stage: Stage) => void;
  onNew: (stage: Stage) => void;
  onMore: (stage: Stage) => Promise<void>;
}

/** A stage with its cards, of which only those in sight are in the page. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { column, folded, onFold } = props;
  const section = useRef<HTMLElement>(null);
  const [over, setOver] = useState(false);
  const { slug } = column;
  useEffect(() => {
    if (section.current) return dropOnColumn(section.current, slug, setOver);
    return undefined;
  }, [slug, folded]);
  const heading = `stage-${slug}`;
  if (folded)
    return (
      <section
        ref={section}
        aria-labelledby={heading}
        className={cn("flex w-10 shrink-0 flex-col rounded-card bg-sunken", over && "bg-accent-soft")}
      >
        <button
          type="button"
          onClick={() => onFold(slug)}
          aria-expanded={false}
          title={`Unfold ${column.label}`}
          className="flex h-full w-full flex-col items-center gap-2 rounded-card py-3 hover:bg-hover"
        >
          <StageMark stage={slug} />
          <h2 id={heading} className="min-h-0 truncate font-medium text-ink-soft [writing-mode:vertical-rl]">
            {column.label}{" "}
            <span className="font-normal text-ink-faint tabular">{formatCount(column.count)}</span>
          </h2>
          <ChevronsLeftRight aria-hidden className="mt-auto size-4 text-ink-faint" />
        </button>
      </section>
    );
  return (
    <section
      ref={section}
      aria-labelledby={heading}
      className={cn(
        "flex min-w-58 flex-1 basis-0 flex-col rounded-card bg-sunken transition-colors duration-150 ease-out",
        "sm:max-w-96",
        over && "bg-accent-soft",
      )}
    >
      <Head {...props} heading={heading} />
      <Cards {...props} />
    </section>
  );
});

function Head({ column, heading, onFold, onNew }: BoardColumnProps & { heading: string }) {
  const { slug, label, count } = column;
  return (
    <header className="group/head -mb-1 flex h-11 items-center gap-2 pr-1 pl-3">
      <StageMark stage={slug} />
      <h2 id={heading} className="flex min-w-0 items-baseline gap-2 font-semibold">
        <span className="truncate">{label}</span>
        <span className="text-sm font-normal text-ink-faint tabular">
          {formatCount(count)}
          <span className="sr-only"> {count === 1 ? "card" : "cards"}</span>
        </span>
      </h2>
      <span className="ml-auto flex text-ink-faint">
        <IconButton
          icon={ChevronsRightLeft}
          label={`Fold ${label}`}
          size="sm"
          className="w-7 pointer-fine:not-group-hover/head:not-group-focus-within/head:opacity-0"
          onClick={() => onFold(slug)}
        />
        <IconButton
          icon={Plus}
          label={`New card in ${label}`}
          size="sm"
          className="w-7"
          onClick={() => onNew(slug)}
        />
      </span>
    </header>
  );
}

function Cards(props: BoardColumnProps) {
  const { column, cursor, tabbable, chosen, menu, dragged, dispatch, onMore } = props;
  const { items, slug, label } = column;
  const pane = useRef<HTMLDivElement>(null);
  const heldAt = dragged === null ? -1 : items.findIndex(({ id }) => id === dragged);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => pane.current,
    estimateSize: () => cardHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 4,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return heldAt < 0 || shown.includes(heldAt) ? shown : [...shown, heldAt].sort((a, b) => a - b);
    },
  });
  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  const hasMore = column.next_cursor !== null;
  useEffect(() => {
    if (hasMore && last >= items.length - 20) void onMore(slug);
  }, [hasMore, last, items.length, slug, onMore]);
  useEffect(() => {
    if (cursor >= 0) virtualizer.scrollToIndex(cursor, { align: "auto" });
  }, [cursor, virtualizer]);
  return (
    <div ref={pane} data-scrolls className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 pt-2 pb-1">
      {items.length === 0 ? (
        <p className="grid h-16 place-items-center rounded-control border border-dashed border-line text-xs text-ink-faint">
          Nothing here
        </p>
      ) : (
        <ul
          aria-label={`${label}, ${plural(column.count, "card")}`}
          className="relative"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {rows.map((row) => {
            const card = items[row.index];
            if (!card) return null;
            return (
              <li
                key={card.id}
                ref={virtualizer.measureElement}
                data-index={row.index}
                aria-setsize={column.count}
                aria-posinset={row.index + 1}
                className="absolute inset-x-0 top-0"
                style={{ transform: `translateY(${row.start}px)` }}
              >
                <CardTile
                  card={card}
                  index={row.index}
                  cursor={row.index === cursor}
                  tabbable={card.id === tabbable}
                  chosen={chosen.has(card.id)}
                  menu={card.id === menu}
                  draggable
                  dispatch={dispatch}
                />
              </li>
            );
          })}
        </ul>
      )}
      {hasMore && (
        <div className="pb-2">
          <Skeleton className="h-20" />
        </div>
      )}
    </div>
  );
}
