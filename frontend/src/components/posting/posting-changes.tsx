import type { Schema } from "@/api/types";
import { cn } from "@/lib/cn";

interface PostingChangesProps {
  changes: readonly Schema<"PostingChange">[];
  lines: readonly Schema<"PostingLine">[];
  more?: number;
}

function Value({ was, children }: { was?: boolean; children: string }) {
  if (!children) return <span className="text-ink-faint">not stated</span>;
  return was ? (
    <del className="text-ink-soft decoration-ink-faint">{children}</del>
  ) : (
    <ins className="bg-job px-0.5 no-underline">{children}</ins>
  );
}

/** What changed about a posting: fields from what to what, and the sentences that went and came. */
export function PostingChanges({ changes, lines, more = 0 }: PostingChangesProps) {
  if (changes.length === 0 && lines.length === 0) return null;
  return (
    <div className="grid gap-3">
      {changes.length > 0 && (
        <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
          {changes.map(({ name, before, after }) => (
            <div key={name} className="contents">
              <dt className="text-ink-faint first-letter:uppercase max-sm:mt-1">{name}</dt>
              <dd className="min-w-0 break-words">
                <Value was>{before}</Value> <span aria-label="became">→</span> <Value>{after}</Value>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {lines.length > 0 && (
        <ul
          aria-label="Changes of the text"
          className="max-w-text overflow-clip rounded-card bg-sunken font-serif text-sm"
        >
          {lines.map(({ sign, text }, index) => (
            <li
              key={`${index} ${sign}`}
              className={cn("flex gap-2 px-3 py-1.5", sign === "+" ? "bg-job" : "text-ink-soft")}
            >
              <span aria-hidden className="w-3 shrink-0 font-sans text-ink-faint tabular select-none">
                {sign === "+" ? "+" : "−"}
              </span>
              <span className="min-w-0 break-words">
                <span className="sr-only">{sign === "+" ? "Added: " : "Removed: "}</span>
                {sign === "+" ? text : <del className="decoration-ink-faint">{text}</del>}
              </span>
            </li>
          ))}
          {more > 0 && <li className="px-3 py-1.5 font-sans text-ink-faint">and {more} more</li>}
        </ul>
      )}
    </div>
  );
}
