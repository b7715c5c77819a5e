import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { Skeleton } from "./skeleton";

interface VirtualListProps<Item> {
  /** What the list holds, read aloud. */
  label: string;
  items: readonly Item[];
  itemKey: (item: Item) => string;
  renderItem: (item: Item, index: number) => ReactNode;
  /** A row's usual height in pixels; the real one is measured. */
  estimate: number;
  /** The row to keep in view: the one the keyboard is on. */
  activeIndex?: number;
  /** How many there are in all, where the rest is not loaded yet. */
  total?: number;
  hasMore?: boolean;
  loadingMore?: boolean;
  onMore?: () => void;
}

interface RowsProps<Item> extends VirtualListProps<Item> {
  virtualizer: Virtualizer<HTMLElement, Element> | Virtualizer<Window, Element>;
  /** Where the list begins within what scrolls. */
  offset: number;
}

function Rows<Item>(props: RowsProps<Item>) {
  const { label, items, itemKey, renderItem, virtualizer, offset, activeIndex, total } = props;
  const { hasMore, loadingMore, onMore } = props;
  const rows = virtualizer.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;

  useEffect(() => {
    if (hasMore && !loadingMore && last >= items.length - 6) onMore?.();
  }, [hasMore, loadingMore, last, items.length, onMore]);

  useEffect(() => {
    if (activeIndex !== undefined && activeIndex >= 0)
      virtualizer.scrollToIndex(activeIndex, { align: "auto" });
  }, [activeIndex, virtualizer]);

  return (
    <>
      <ul aria-label={label} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          return (
            <li
              key={itemKey(item)}
              ref={virtualizer.measureElement}
              data-index={row.index}
              aria-setsize={total ?? items.length}
              aria-posinset={row.index + 1}
              className="absolute inset-x-0 top-0"
              style={{ transform: `translateY(${row.start - offset}px)` }}
            >
              {renderItem(item, row.index)}
            </li>
          );
        })}
      </ul>
      {loadingMore && (
        <div role="status" className="grid gap-2 p-4">
          <span className="sr-only">Loading more</span>
          <Skeleton className="h-4 w-1/2" />
          <Skeleton className="h-4 w-1/3" />
        </div>
      )}
    </>
  );
}

/** A long list that scrolls within its pane; put it in an element with a height. */
export function PaneList<Item>(props: VirtualListProps<Item>) {
  const pane = useRef<HTMLDivElement>(null);
  const { items, estimate, itemKey } = props;
  const virtualizer = useVirtualizer<HTMLElement, Element>({
    count: items.length,
    getScrollElement: () => pane.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyAt(items, index, itemKey),
    overscan: 6,
  });
  return (
    <div ref={pane} className="h-full overflow-y-auto overscroll-contain">
      <Rows {...props} virtualizer={virtualizer} offset={0} />
    </div>
  );
}

/** A long list that scrolls with the page (phones, single-column views). */
export function PageList<Item>(props: VirtualListProps<Item>) {
  const holder = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const { items, estimate, itemKey } = props;
  useEffect(() => {
    const top = holder.current?.getBoundingClientRect().top ?? 0;
    setOffset(top + window.scrollY);
  }, []);
  const virtualizer = useWindowVirtualizer<Element>({
    count: items.length,
    estimateSize: () => estimate,
    getItemKey: (index) => keyAt(items, index, itemKey),
    overscan: 6,
    scrollMargin: offset,
  });
  return (
    <div ref={holder}>
      <Rows {...props} virtualizer={virtualizer} offset={offset} />
    </div>
  );
}

function keyAt<Item>(
  items: readonly Item[],
  index: number,
  itemKey: (item: Item) => string,
): string | number {
  const item = items[index];
  return item === undefined ? index : itemKey(item);
}
