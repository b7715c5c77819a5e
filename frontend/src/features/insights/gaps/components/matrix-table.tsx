import { Link } from "@tanstack/react-router";
import { useRef, useState, type KeyboardEvent } from "react";
import { Evidence } from "@/components/ui/evidence";
import { Popover } from "@/components/ui/popover";
import { cn } from "@/lib/cn";
import { moved, type Place } from "../matrix";
import type { Matrix, MatrixCell, MatrixMatch, MatrixRow } from "../types";
import { StateMark, states } from "./state-mark";

const notAsked: MatrixCell = {
  state: "not_asked",
  importance: null,
  level: null,
  through: null,
  quote: null,
};

const corner = "sticky left-0 bg-surface";

interface CellProps {
  row: MatrixRow;
  match: MatrixMatch;
  cell: MatrixCell;
  /** The one cell of the table that the tab key stops at. */
  stop: boolean;
  onFocus: () => void;
}

function Cell({ row, match, cell, stop, onFocus }: CellProps) {
  const { word } = states[cell.state];
  return (
    <Popover
      label={`${row.name} in ${match.title}`}
      className="w-72"
      trigger={
        <button
          type="button"
          tabIndex={stop ? 0 : -1}
          onFocus={onFocus}
          aria-label={`${row.name}, ${word}: ${match.title}`}
          className="mx-auto grid size-9 place-items-center rounded-control hover:bg-hover aria-expanded:bg-hover"
        >
          <StateMark state={cell.state} />
        </button>
      }
    >
      <CellDetail row={row} match={match} cell={cell} />
    </Popover>
  );
}

function CellDetail({ row, match, cell }: Pick<CellProps, "row" | "match" | "cell">) {
  return (
    <div className="grid gap-2">
      <p className="flex items-center gap-2 font-medium">
        <StateMark state={cell.state} className="size-6" />
        {row.name}: {states[cell.state].word}
      </p>
      {cell.quote && (
        <p>
          <Evidence from="job">{cell.quote}</Evidence>
        </p>
      )}
      {cell.through && (
        <p className="text-sm text-ink-soft">
          Your <Evidence from="cv">{cell.through}</Evidence> counts for a part of it.
        </p>
      )}
      {cell.state === "not_asked" && (
        <p className="text-sm text-ink-faint">This posting does not ask for it.</p>
      )}
      <Link
        to="/matches/$matchId"
        params={{ matchId: match.match_id }}
        className="text-sm text-ink-soft hover:text-ink hover:underline"
      >
        {match.title}, {match.company}
      </Link>
    </div>
  );
}

function Head({ match }: { match: MatrixMatch }) {
  return (
    <th
      scope="col"
      className="sticky top-0 z-10 h-28 w-24 min-w-24 border-b bg-surface px-2 pb-2 text-left align-bottom font-normal"
    >
      <span className="grid gap-0.5">
        <span className="text-xs text-ink-faint tabular">{Math.round(match.score)}</span>
        <Link
          to="/matches/$matchId"
          params={{ matchId: match.match_id }}
          title={`${match.title}, ${match.company}`}
          className="line-clamp-3 rounded-mark text-xs font-medium text-pretty break-words hover:underline"
        >
          {match.title}
        </Link>
        <span className="truncate text-xs text-ink-faint">{match.company}</span>
      </span>
    </th>
  );
}

/** Skills down, matches across; the arrow keys go from cell to cell, Enter shows the posting's words. */
export function MatrixTable({ matrix }: { matrix: Matrix }) {
  const { columns, rows } = matrix;
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.closest("td")) return;
    const next = moved(at, event.key, { row: rows.length, column: columns.length });
    if (!next) return;
    event.preventDefault();
    setAt(next);
    const body = table.current?.tBodies[0];
    body?.rows[next.row]?.cells[next.column + 1]?.querySelector("button")?.focus();
  };
  return (
    <div
      role="region"
      aria-label="Skills and matches"
      // Focusable, so that a table larger than its frame can be scrolled by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      className="relative max-h-[min(70vh,44rem)] overflow-auto rounded-b-card border-t -outline-offset-2"
    >
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys move between the buttons of its cells */}
      <table ref={table} onKeyDown={onKeyDown} className="border-separate border-spacing-0">
        <caption className="sr-only">
          How each skill stands to each of your best matches. Arrow keys move between the cells.
        </caption>
        <thead>
          <tr>
            <th
              scope="col"
              className={cn(corner, "top-0 z-20 min-w-44 border-b px-6 pb-2 text-left align-bottom")}
            >
              <span className="text-xs font-medium text-ink-faint">Skill</span>
            </th>
            {columns.map((match) => (
              <Head key={match.match_id} match={match} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowAt) => (
            <tr key={row.id} className="group">
              <th
                scope="row"
                className={cn(corner, "z-10 border-b border-line px-6 py-1 text-left font-medium")}
              >
                {row.name}
              </th>
              {columns.map((match, column) => (
                <td key={match.match_id} className="border-b border-line p-1 text-center">
                  <Cell
                    row={row}
                    match={match}
                    cell={row.cells[column] ?? notAsked}
                    stop={at.row === rowAt && at.column === column}
                    onFocus={() => setAt({ row: rowAt, column })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
