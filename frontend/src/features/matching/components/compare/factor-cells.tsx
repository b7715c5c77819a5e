import { cn } from "@/lib/cn";
import { spread } from "../../compare";
import type { ComparedFactor, Match } from "../../types";

interface FactorCellsProps {
  factor: ComparedFactor;
  /** The largest share of a score any question has here: that bar takes the whole width. */
  most: number;
  matches: readonly Match[];
}

/** What one question gives each job: a bar as long as it can give at most, filled by what it gives. */
export function FactorCells({ factor, most, matches }: FactorCellsProps) {
  const best = Math.max(...factor.points);
  const apart = spread(factor) >= 0.1;
  return matches.map(({ id }, at) => {
    const score = factor.scores[at] ?? null;
    const points = factor.points[at] ?? 0;
    const weight = factor.weights[at] ?? 0;
    const leads = apart && points === best;
    return (
      <td key={id} className="pt-0.5 pr-4 pb-3 align-top">
        {score === null ? (
          <p className="text-sm text-pretty text-ink-faint">{factor.reasons[at]}</p>
        ) : (
          <>
            <p className="tabular">
              <span className={cn(leads ? "font-semibold" : "text-ink-soft")}>{points.toFixed(1)}</span>
              <span className="text-sm text-ink-faint"> of {(weight * 100).toFixed(1)}</span>
            </p>
            <span
              aria-hidden
              className="my-1 block h-2 overflow-hidden rounded-full bg-pressed"
              style={{ width: `${(weight / most) * 100}%` }}
            >
              <span
                className={cn("block h-full rounded-full", leads ? "bg-ink-soft" : "bg-line-strong")}
                style={{ width: `${score * 100}%` }}
              />
            </span>
            <p className="text-sm text-pretty text-ink-faint">{factor.reasons[at]}</p>
          </>
        )}
      </td>
    );
  });
}
