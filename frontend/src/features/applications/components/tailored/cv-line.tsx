import type { KeyboardEvent, ReactNode } from "react";
import { cn } from "@/lib/cn";
import { readingOrder } from "../../cv-lines";
import type { Placed } from "../../cv-types";
import { fateOf } from "../../cv-words";
import { LineActions } from "./line-actions";
import { LineNote } from "./line-note";
import { elementOf, useLine } from "./use-lines";

interface CvLineProps {
  line: Placed;
  /** What is read aloud of it. */
  name: string;
  className?: string;
  children: ReactNode;
}

/** The keys of a line that has the focus: arrows go on, with Alt they move it. */
export function useLineFrame(line: Placed, name: string) {
  const lines = useLine();
  const { cv, current } = lines;
  const first = current === null && readingOrder(cv)[0] === line.id;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (by === null) return;
    event.preventDefault();
    if (event.altKey) lines.move(line.id, by);
    else lines.go(by);
  };
  return {
    id: elementOf(line.id),
    role: "group",
    "aria-label": [name, fateOf(line), line.reason].filter(Boolean).join(". "),
    tabIndex: current === line.id || first ? 0 : -1,
    "data-change": line.change,
    "data-current": current === line.id || undefined,
    onFocus: () => lines.choose(line.id),
    onKeyDown,
  } as const;
}

/** A line with what became of it in the margin and below, and what can be done with it. */
export function CvLine({ line, name, className, children }: CvLineProps) {
  const { editing } = useLine();
  const frame = useLineFrame(line, name);
  if (!editing) return <div className={className}>{children}</div>;
  return (
    <div {...frame} className={cn("cv-line", className)}>
      {children}
      <LineNote line={line} name={name} />
      <LineActions line={line} name={name} />
    </div>
  );
}
