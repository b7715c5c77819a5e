import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";
import type { LogLine } from "../../types";
import { actionWords } from "../../words";

/** What was decided, looked at and taken back, oldest first. */
export function Log({ lines }: { lines: readonly LogLine[] }) {
  if (lines.length === 0)
    return <p className="text-ink-soft">Nothing yet. Every decision is kept here with its reason.</p>;
  return (
    <ol className="grid gap-3">
      {lines.map((line) => (
        <li key={line.id} className="border-l-2 border-line pl-3">
          <LogWords line={line} />
        </li>
      ))}
    </ol>
  );
}

/** One line of the log in words. */
export function LogWords({ line }: { line: LogLine }) {
  const { action, at, by, reason, undone } = line;
  return (
    <>
      <p>
        <span className={cn("font-medium", undone && "line-through decoration-ink-faint")}>
          {actionWords[action]}
        </span>
        {undone && <span className="text-ink-faint"> taken back later</span>}
      </p>
      {reason && <p className="text-pretty break-words text-ink-soft">{reason}</p>}
      <p className="text-xs text-ink-faint">
        <RelativeTime at={at} />
        {by && `, ${by}`}
      </p>
    </>
  );
}
