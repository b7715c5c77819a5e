import { ChevronRight } from "lucide-react";
import type { Schema } from "@/api/types";
import { cn } from "@/lib/cn";
import { pointsOf } from "@/lib/matches/points";

type Factor = Schema<"FactorOut">;

interface FactorHeadProps {
  factor: Factor;
  /** The weight that takes the whole width, so that a bar's length is what its factor can give at most. */
  widest: number;
  open: boolean;
  /** The id of what the head opens: the words it rests on. */
  body: string;
  onToggle: () => void;
}

const look =
  "grid w-full grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 rounded-control px-2 py-2 text-left @xl:grid-cols-[10.5rem_1fr_5.5rem]";

/** One question: its bar, what it gives and one sentence; a button where it has words to show. */
export function FactorHead({ factor, widest, open, body, onToggle }: FactorHeadProps) {
  const quoted = factor.evidence.length > 0;
  const given = pointsOf(factor);
  const head = (
    <>
      <span className="flex items-center gap-1 font-medium @xl:col-start-1">
        <ChevronRight
          aria-hidden
          className={cn(
            "size-4 shrink-0 text-ink-faint transition-transform duration-150 ease-out",
            open && "rotate-90",
            !quoted && "invisible",
          )}
        />
        {factor.label}
      </span>
      <Bar factor={factor} widest={widest} />
      {given && (
        <span className="col-start-2 row-start-1 justify-self-end text-sm whitespace-nowrap text-ink-faint tabular @xl:col-start-3">
          <span className="font-semibold text-ink">{given.earned.toFixed(1)}</span>
          <span className="sr-only"> points</span> of {given.possible.toFixed(1)}
        </span>
      )}
      <span className="col-span-2 pl-5 text-sm text-pretty text-ink-soft @xl:col-start-2 @xl:pl-0">
        {factor.reason}
      </span>
    </>
  );
  if (!quoted) return <div className={look}>{head}</div>;
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-controls={body}
      onClick={onToggle}
      className={cn(look, "hover:bg-hover")}
    >
      {head}
    </button>
  );
}

function Bar({ factor, widest }: { factor: Factor; widest: number }) {
  return (
    <span aria-hidden className="col-span-2 pl-5 @xl:col-span-1 @xl:col-start-2 @xl:row-start-1 @xl:pl-0">
      <span
        className="block h-2 overflow-hidden rounded-full bg-pressed"
        style={{ width: `${(factor.weight / widest) * 100}%` }}
      >
        <span
          className="block h-full rounded-full bg-ink-soft"
          style={{ width: `${(factor.score ?? 0) * 100}%` }}
        />
      </span>
    </span>
  );
}
