import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

export interface MatrixColumn {
  id: string;
  /** Read out with every cell. */
  label: string;
  /** Where the head is more than words. */
  head?: ReactNode;
}

export interface MatrixCell {
  /** The look: how much of it there is. */
  tone: "full" | "half" | "none" | "blank";
  /** The state as a word, read aloud and shown on hover: "met", "partly", "missing". */
  word: string;
  /** What leads to it, on hover. */
  detail?: string | undefined;
}

export interface MatrixRow {
  id: string;
  label: string;
  head?: ReactNode;
  cells: readonly MatrixCell[];
}

interface MatrixProps {
  caption: string;
  /** What a row is: "Skill". */
  rowHeader: string;
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
}

// A tone is a shape as well as a colour: whole, half, a ring, nothing.
const shapes: Record<MatrixCell["tone"], ReactNode> = {
  full: (
    <rect x={2} y={2} width={16} height={16} rx={4} fill="var(--color-met)" stroke="var(--color-met-line)" />
  ),
  half: (
    <>
      <path
        d="M6 2.5h8a3.5 3.5 0 0 1 3.5 3.5v8a3.5 3.5 0 0 1-3.5 3.5H6A3.5 3.5 0 0 1 2.5 14V6A3.5 3.5 0 0 1 6 2.5Z"
        fill="none"
        stroke="var(--color-cv-line)"
      />
      <path
        d="M2.5 17.5v-15L17.5 17.5Z"
        fill="var(--color-cv)"
        stroke="var(--color-cv-line)"
        strokeLinejoin="round"
      />
    </>
  ),
  none: <circle cx={10} cy={10} r={6.5} fill="none" stroke="var(--color-line-strong)" strokeWidth={1.5} />,
  blank: <path d="M8 10h4" stroke="var(--color-line-strong)" />,
};

export function MatrixMark({ tone, className }: { tone: MatrixCell["tone"]; className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 20 20" className={cn("size-5 shrink-0", className)}>
      {shapes[tone]}
    </svg>
  );
}

const corner = "sticky left-0 z-10 bg-surface";

/** Two kinds of things against one another: a table in which each cell has a shape, a colour and a word. */
export function Matrix({ caption, rowHeader, columns, rows }: MatrixProps) {
  return (
    // Focusable, so that a table wider than the screen can be scrolled by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <div role="region" aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      <table className="border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className={cn(
                corner,
                "px-4 py-2 text-left align-bottom text-xs font-medium text-ink-faint sm:px-6",
              )}
            >
              {rowHeader}
            </th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className="min-w-11 px-1 py-2 align-bottom font-normal">
                {column.head ?? column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className="border-t">
              <th scope="row" className={cn(corner, "max-w-56 px-4 py-1.5 text-left font-medium sm:px-6")}>
                {row.head ?? row.label}
              </th>
              {columns.map((column, index) => {
                const cell = row.cells[index] ?? { tone: "blank", word: "not known" };
                return (
                  <td
                    key={column.id}
                    className="px-1 py-1.5"
                    title={[cell.word, cell.detail].filter(Boolean).join(": ")}
                  >
                    <span className="grid justify-items-center">
                      <MatrixMark tone={cell.tone} />
                      <span className="sr-only">{cell.word}</span>
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
