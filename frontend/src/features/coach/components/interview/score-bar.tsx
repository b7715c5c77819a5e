import { cn } from "@/lib/cn";
import type { Band } from "@/lib/score";
import { bandOfScore, scoreWord } from "../../words";

const fills: Record<Band, string> = {
  poor: "bg-band-poor",
  fair: "bg-band-fair",
  good: "bg-band-good",
  great: "bg-band-great",
  excellent: "bg-band-excellent",
};

interface ScoreBarProps {
  /** Null where it could not be judged. */
  score: number | null;
  best: number;
  className?: string;
}

/** A criterion's score as steps of a bar, with its word. */
export function ScoreBar({ score, best, className }: ScoreBarProps) {
  const filled = score === null ? 0 : Math.round(score);
  const fill = score === null ? "" : fills[bandOfScore(score, best)];
  return (
    <span className={cn("flex min-h-5.25 items-center gap-2", className)}>
      <span aria-hidden className="grid w-20 shrink-0 auto-cols-fr grid-flow-col gap-0.5">
        {Array.from({ length: best }, (_, step) => (
          <span
            key={step}
            className={cn(
              "h-1.5 first:rounded-l-full last:rounded-r-full",
              step < filled ? fill : "bg-pressed",
              score === null && "bg-transparent ring-1 ring-line ring-inset",
            )}
          />
        ))}
      </span>
      <span className="text-sm whitespace-nowrap text-ink-soft">{scoreWord(score, best)}</span>
    </span>
  );
}
