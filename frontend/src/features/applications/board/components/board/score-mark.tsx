import { cn } from "@/lib/cn";
import { bandOf, type Band } from "@/lib/score";

const colours: Record<Band, string> = {
  poor: "text-band-poor",
  fair: "text-band-fair",
  good: "text-band-good",
  great: "text-band-great",
  excellent: "text-band-excellent",
};

const round = 2 * Math.PI * 6;

/** The score in the line of a card: a small ring, the number and, where there is room, the word. */
export function ScoreMark({ score, word }: { score: number; word?: boolean }) {
  const band = bandOf(score);
  return (
    <span
      role="img"
      aria-label={`Score ${Math.round(score)} of 100, ${band}`}
      className="inline-flex items-center gap-1 align-middle text-xs text-ink-soft tabular"
    >
      <svg aria-hidden viewBox="0 0 16 16" className={cn("size-3.5 -rotate-90", colours[band])} fill="none">
        <circle cx="8" cy="8" r="6" strokeWidth="3" className="stroke-pressed" />
        <circle
          cx="8"
          cy="8"
          r="6"
          strokeWidth="3"
          stroke="currentColor"
          strokeDasharray={`${(score / 100) * round} ${round}`}
        />
      </svg>
      <span aria-hidden>
        <span className="font-medium text-ink">{Math.round(score)}</span>
        {word && ` ${band}`}
      </span>
    </span>
  );
}
