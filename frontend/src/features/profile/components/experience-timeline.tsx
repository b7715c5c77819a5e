import { cn } from "@/lib/cn";
import { formatLifeDate } from "@/lib/format";
import { useNow } from "@/lib/use-now";
import { lengthInWords, timelineOf } from "../timeline";
import type { ExperienceEntry, Gap } from "../types";

interface ExperienceTimelineProps {
  entries: readonly ExperienceEntry[];
  gaps: readonly Gap[];
}

function left(from: number, to: number) {
  return { left: `${from * 100}%`, width: `${(to - from) * 100}%` };
}

function datesOf({ start, end }: { start?: string | null; end?: string | null }): string {
  return `${formatLifeDate(start ?? null)} – ${formatLifeDate(end ?? null)}`;
}

const rowHeight = 14;

/** Positions on a line of time. The entries below say the same in words, so it is only there to be seen. */
export function ExperienceTimeline({ entries, gaps }: ExperienceTimelineProps) {
  const line = timelineOf(entries, gaps, useNow());
  if (!line) return null;
  return (
    <div className="grid gap-2">
      <div aria-hidden className="grid gap-1">
        <div className="relative" style={{ height: line.rows * rowHeight }}>
          {line.pauses.map(({ gap, from, to }) => (
            <span
              key={gap.start}
              title={`${datesOf(gap)}, ${lengthInWords(gap.months)} between positions`}
              className="absolute inset-y-0 mx-px rounded-[3px] border border-dashed border-line-strong"
              style={left(from, to)}
            />
          ))}
          {line.held.map(({ entry, from, to, row }, index) => (
            <span
              key={index}
              title={`${entry.title ?? entry.company ?? "Position"}, ${datesOf(entry)}`}
              className="absolute h-2.5 rounded-[3px] bg-cv ring-1 ring-cv-line ring-inset"
              style={{ ...left(from, to), top: row * rowHeight + 1 }}
            />
          ))}
        </div>
        <div className="relative h-5 border-t text-xs text-ink-faint tabular">
          {line.ticks.map(({ year, at }) => (
            <span
              key={year}
              className={cn("absolute top-1 max-sm:even:hidden", at > 0.03 && "-translate-x-1/2")}
              style={{ left: `${at * 100}%` }}
            >
              {year}
            </span>
          ))}
        </div>
      </div>
      {gaps.length > 0 && (
        <p className="text-sm text-ink-faint">
          Between positions: {gaps.map((gap) => `${datesOf(gap)} (${lengthInWords(gap.months)})`).join(", ")}.
          Your matches do not count {gaps.length === 1 ? "it" : "them"} against you.
        </p>
      )}
    </div>
  );
}
