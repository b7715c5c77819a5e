import { cn } from "@/lib/cn";
import { bandOf, type Band } from "@/lib/score";

const colours: Record<Band, string> = {
  poor: "text-band-poor",
  fair: "text-band-fair",
  good: "text-band-good",
  great: "text-band-great",
  excellent: "text-band-excellent",
};

const sizes = {
  sm: { box: "size-9", stroke: 3, text: "text-sm" },
  md: { box: "size-12", stroke: 3, text: "text-lg" },
  lg: { box: "size-18", stroke: 2.75, text: "text-xl" },
} as const;

interface ScoreRingProps {
  /** 0-100, or null where nothing could be judged. */
  score: number | null;
  size?: keyof typeof sizes;
  /** The band's word below the ring; without it the word must stand elsewhere beside the ring. */
  word?: boolean;
  className?: string;
}

const radius = 16;
const round = 2 * Math.PI * radius;

/** The score as a ring with its number; the band's word is always part of what is read aloud. */
export function ScoreRing({ score, size = "sm", word, className }: ScoreRingProps) {
  const { box, stroke, text } = sizes[size];
  const band = score === null ? null : bandOf(score);
  const spoken = score === null ? "Not scored" : `Score ${Math.round(score)} of 100, ${band}`;
  return (
    <span role="img" aria-label={spoken} className={cn("inline-grid justify-items-center gap-1", className)}>
      <span className={cn("relative grid place-items-center", box, band && colours[band])}>
        <svg viewBox="0 0 36 36" className="absolute inset-0 -rotate-90" aria-hidden>
          <circle
            cx="18"
            cy="18"
            r={radius}
            fill="none"
            strokeWidth={stroke}
            className="stroke-pressed"
            strokeDasharray={band ? undefined : "2 3"}
          />
          {score !== null && (
            <circle
              cx="18"
              cy="18"
              r={radius}
              fill="none"
              stroke="currentColor"
              strokeWidth={stroke}
              strokeLinecap="round"
              strokeDasharray={`${(Math.max(score, 1) / 100) * round} ${round}`}
            />
          )}
        </svg>
        <span aria-hidden className={cn("font-semibold text-ink tabular", text)}>
          {score === null ? "–" : Math.round(score)}
        </span>
      </span>
      {word && (
        <span aria-hidden className="text-xs font-medium text-ink-soft">
          {band ?? "not scored"}
        </span>
      )}
    </span>
  );
}
