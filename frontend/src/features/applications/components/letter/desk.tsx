import type { ReactNode } from "react";

interface DeskProps {
  /** Over the sheet: what the marks mean, what is under way. */
  above: ReactNode;
  letter: ReactNode;
  /** What the letter rests on: beside it where there is room, else below. */
  beside: ReactNode;
}

/** The sheet, and what it rests on beside it. */
export function Desk({ above, letter, beside }: DeskProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-14 gap-y-8 xl:grid-cols-[minmax(0,41rem)_minmax(0,1fr)]">
      <div className="grid min-w-0 content-start gap-3">
        {above}
        {letter}
      </div>
      <aside
        aria-label="What it rests on"
        className="min-w-0 xl:sticky xl:top-[calc(var(--top-bar)+1rem)] xl:max-h-[calc(var(--view-height)-2rem)] xl:self-start xl:overflow-y-auto xl:overscroll-contain xl:p-px"
      >
        {beside}
      </aside>
    </div>
  );
}
