import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { useIsPhone } from "@/lib/use-media";

export interface Column<Row> {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right, in tabular figures. */
  numeric?: boolean;
  /** Left out on narrow screens. */
  wideOnly?: boolean;
  sortable?: boolean;
  /** Keeps the header for screen readers only (a column of actions). */
  hideHeader?: boolean;
}

export interface Sort {
  key: string;
  descending: boolean;
}

interface DataTableProps<Row> {
  /** What the table shows, read aloud. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  /** A row as a block, for screens too narrow for the columns; without it the table scrolls sideways. */
  narrow?: (row: Row) => ReactNode;
}

interface HeadProps<Row> {
  column: Column<Row>;
  sort: Sort | undefined;
  onSort: ((sort: Sort) => void) | undefined;
}

const cellLook = "px-4 py-2.5 first:pl-4 last:pr-4 sm:first:pl-6 sm:last:pr-6";

function Head<Row>({ column, sort, onSort }: HeadProps<Row>) {
  const sorted = sort?.key === column.key ? sort : null;
  const Arrow = sorted?.descending ? ArrowDown : ArrowUp;
  const header = <span className={cn(column.hideHeader && "sr-only")}>{column.header}</span>;
  return (
    <th
      scope="col"
      aria-sort={sorted ? (sorted.descending ? "descending" : "ascending") : undefined}
      className={cn(
        cellLook,
        "text-left text-xs font-medium whitespace-nowrap text-ink-faint",
        column.numeric && "text-right",
        column.wideOnly && "hidden md:table-cell",
      )}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          onClick={() => onSort({ key: column.key, descending: sorted ? !sorted.descending : true })}
          className="inline-flex items-center gap-1 rounded-control hover:text-ink"
        >
          {header}
          <Arrow aria-hidden className={cn("size-3", !sorted && "invisible")} />
        </button>
      ) : (
        header
      )}
    </th>
  );
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, sort, onSort, narrow } = props;
  const phone = useIsPhone();
  if (phone && narrow)
    return (
      <ul aria-label={caption} className="divide-y">
        {rows.map((row) => (
          <li key={rowKey(row)} className="px-4 py-3">
            {narrow(row)}
          </li>
        ))}
      </ul>
    );
  return (
    // Focusable, so that a table wider than the screen can be scrolled by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <div role="region" aria-label={caption} tabIndex={0} className="relative overflow-x-auto rounded-card">
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-t hover:bg-hover">
              {columns.map((column) => (
                <td
                  key={column.key}
                  className={cn(
                    cellLook,
                    column.numeric && "text-right tabular",
                    column.wideOnly && "hidden md:table-cell",
                  )}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
