import { useInfiniteQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { FilterChips } from "@/components/ui/segmented";
import { SearchField } from "@/components/ui/search-field";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Stage } from "@/lib/applications/stages";
import { formatTotal } from "@/lib/format";
import { useShortcuts } from "@/lib/shortcuts";
import { useIsPhone } from "@/lib/use-media";
import { cardsIn, tableQuery } from "../../board-queries";
import { sortedBy, sortOf, type BoardSearch } from "../../search-params";
import { allOrNone, noneChosen, toggledOne, upTo } from "../../table-state";
import { useBulk } from "../../use-bulk";
import { useDeskOf } from "../../use-desk";
import { announce } from "@/lib/announce";
import { BoardEmpty } from "../board/board-empty";
import { SelectionBar } from "../board/selection-bar";
import { CardRows } from "./card-rows";
import { CardTable } from "./card-table";
import { SortMenu } from "./sort-menu";

interface TablePaneProps {
  search: BoardSearch;
  stages: readonly { slug: Stage; label: string }[];
  onChange: (change: Partial<BoardSearch>) => void;
  onOpen: (id: string) => void;
  onNew: () => void;
}

/** All cards in rows: sorted, filtered, several changed at once. */
export function TablePane({ search, stages, onChange, onOpen, onNew }: TablePaneProps) {
  const query = useInfiniteQuery(tableQuery(search));
  const cards = cardsIn(query.data);
  const order = cards.map(({ id }) => id);
  const desk = useDeskOf();
  const bulk = useBulk(desk);
  const phone = useIsPhone();
  const [chosen, setChosen] = useState(noneChosen);
  const [cursor, setCursor] = useState<string | null>(null);
  const [moving, setMoving] = useState(false);
  const picked = cards.filter(({ id }) => chosen.ids.has(id));
  const current = cards.find(({ id }) => id === cursor);
  // Without a choice the keys mean the row the keyboard is on.
  const meant = picked.length > 0 ? picked : current ? [current] : [];

  const go = (by: 1 | -1) => {
    const at = cursor === null ? -1 : order.indexOf(cursor);
    const next = order[Math.min(order.length - 1, Math.max(0, at + by))];
    if (next !== undefined) setCursor(next);
    return next;
  };
  const reach = (by: 1 | -1) => {
    if (cursor === null) return;
    const from = chosen.anchor === null ? { ...chosen, anchor: cursor } : chosen;
    const next = go(by);
    if (next !== undefined) setChosen(upTo(from, order, next));
  };
  const choose = (id: string, range: boolean) =>
    setChosen((before) => (range ? upTo(before, order, id) : toggledOne(before, id)));
  const remove = () => {
    if (meant.length === 0) return;
    bulk.remove(meant);
    setChosen(noneChosen);
  };
  const move = (stage: Stage) => {
    bulk.move(meant, stage);
    setChosen(noneChosen);
  };
  useShortcuts("Table", [
    { keys: "j", also: ["arrowdown"], label: "Next row", run: () => void go(1) },
    { keys: "k", also: ["arrowup"], label: "Row before", run: () => void go(-1) },
    { keys: "x", label: "Choose, or let go", run: () => cursor !== null && choose(cursor, false) },
    { keys: "shift+arrowdown", label: "Choose on downwards", run: () => reach(1) },
    { keys: "shift+arrowup", label: "Choose on upwards", run: () => reach(-1) },
    {
      keys: "m",
      label: "Move to…",
      run: () => {
        if (picked.length === 0 && current) setChosen(toggledOne(noneChosen, current.id));
        if (meant.length > 0) setMoving(true);
      },
    },
    { keys: "o", also: ["enter"], label: "Open", run: () => current && onOpen(current.id) },
    { keys: "n", label: "New card", run: onNew },
    { keys: "delete", also: ["backspace"], label: "Delete", run: remove },
    { keys: "escape", label: "Choose none", run: () => setChosen(noneChosen) },
    { keys: "mod+z", label: "Take back", outsideFields: true, run: desk.undo },
  ]);

  const filtered = Boolean(search.q) || Boolean(search.stage);
  const total = query.data?.pages[0]?.total;
  const sort = sortOf(search);
  if (query.isSuccess && cards.length === 0 && !filtered) return <BoardEmpty onNew={onNew} />;
  const shared = {
    cards,
    stages,
    cursor,
    chosen: chosen.ids,
    total: total?.value ?? cards.length,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    onMore: () => void query.fetchNextPage(),
    onCursor: setCursor,
    onChoose: choose,
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-4 pb-3 sm:px-6">
        <SearchField
          label="Search your cards"
          placeholder="Title or company"
          value={search.q ?? ""}
          onChange={(q) => onChange({ q })}
          onLeave={() => void go(1)}
          className="w-72 max-sm:w-full"
        />
        <FilterChips
          label="Stages shown"
          value={search.stage ?? []}
          options={stages.map(({ slug, label }) => ({ value: slug, label }))}
          onValueChange={(stage) => onChange({ stage })}
          className="max-sm:-mx-4 max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:px-4"
        />
        <span className="ml-auto flex items-center gap-2">
          {total && (
            <span role="status" className="text-sm text-ink-faint tabular">
              {formatTotal(total)} {total.value === 1 ? "card" : "cards"}
            </span>
          )}
          {phone && <SortMenu search={search} onChange={onChange} />}
        </span>
      </div>
      {query.isPending ? (
        <SkeletonRows rows={10} label="Loading your cards" />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : cards.length === 0 ? (
        <EmptyState
          icon={SearchX}
          title="No card fits"
          action={
            <Button onClick={() => onChange({ q: undefined, stage: undefined })}>Show all cards</Button>
          }
        >
          Nothing on your board has these words in this stage.
        </EmptyState>
      ) : phone ? (
        <CardRows {...shared} />
      ) : (
        <CardTable
          {...shared}
          sort={sort}
          onSort={(key) => {
            const next = sortedBy(search, key);
            onChange(next);
            announce(
              `Sorted by ${key.replace("_", " ")}, ${next.order === "desc" ? "descending" : "ascending"}`,
            );
          }}
          onAll={() => setChosen(allOrNone(chosen, order))}
        />
      )}
      <SelectionBar
        count={picked.length}
        stages={stages}
        open={moving}
        onOpenChange={setMoving}
        onMove={move}
        onRemove={remove}
        onClear={() => setChosen(noneChosen)}
      />
    </>
  );
}
