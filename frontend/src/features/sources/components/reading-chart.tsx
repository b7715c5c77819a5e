import type { Source } from "@/lib/sources/queries";
import { cn } from "@/lib/cn";
import { chartSentence } from "../readings";

const slots = 20;
const step = 6;
const bar = 4;

interface ReadingChartProps {
  label: string;
  history: Source["history"];
  /** The chart's height; the upper three quarters are what was found, the rest what was closed. */
  height?: number;
  className?: string;
}

function share(value: number, most: number, room: number): number {
  return value > 0 ? Math.max(1.5, (value / Math.max(1, most)) * room) : 0;
}

/**
 * The last readings as bars, the newest at the right: what was found stands above the line, the new part of it in
 * front, what was closed hangs below; a reading that did not work is a small ring.
 */
export function ReadingChart({ label, history, height = 28, className }: ReadingChartProps) {
  const line = Math.round(height * 0.75);
  const most = Math.max(1, ...history.map(({ found }) => found));
  const closing = Math.max(1, ...history.map(({ closed }) => closed));
  const first = slots - history.length;
  return (
    <svg
      role="img"
      aria-label={chartSentence(label, history)}
      viewBox={`0 0 ${slots * step} ${height}`}
      preserveAspectRatio="none"
      className={cn("overflow-visible", className)}
    >
      <title>{chartSentence(label, history)}</title>
      <path
        d={`M0 ${line + 0.5}H${slots * step}`}
        className="stroke-line"
        vectorEffect="non-scaling-stroke"
      />
      {history.map(({ started_at, state, found, new: fresh, closed }, index) => {
        const x = (first + index) * step + 1;
        const up = share(found, most, line - 2);
        const freshUp = share(Math.min(fresh, found), most, line - 2);
        const down = share(closed, closing, height - line - 2);
        const bad = state !== "ok" && state !== "empty";
        return (
          <g key={`${started_at}-${index}`}>
            <rect x={x} y={line - up} width={bar} height={up} rx={1} className="fill-line-strong/55" />
            <rect x={x} y={line - freshUp} width={bar} height={freshUp} rx={1} className="fill-accent" />
            <rect x={x} y={line + 1} width={bar} height={down} rx={1} className="fill-ink-faint" />
            {bad && up === 0 && (
              <rect
                x={x + 0.5}
                y={line - 4.5}
                width={bar - 1}
                height={4}
                rx={1}
                className="fill-none stroke-cv-line"
                vectorEffect="non-scaling-stroke"
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}
