import { useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import type { Criterion } from "../../types";
import { ScoreBar } from "./score-bar";

/** The criteria of an answer: a word and a bar each, why, and on hover the words it rests on. */
export function Rubric({ rubric }: { rubric: readonly Criterion[] }) {
  return (
    <ul aria-label="Criteria" className="grid">
      {rubric.map((criterion) => (
        <Row key={criterion.name} criterion={criterion} />
      ))}
    </ul>
  );
}

function Row({ criterion }: { criterion: Criterion }) {
  const { name, label, score, best, reason, quotes } = criterion;
  const { lit, handlers } = useEvidence(quotes.length > 0 ? name : undefined);
  return (
    <li
      className={cn(
        "-mx-2 grid items-start gap-x-4 gap-y-0.5 rounded-control px-2 py-1.5 sm:grid-cols-[10rem_9.5rem_minmax(0,1fr)]",
        lit && "bg-hover",
      )}
      {...handlers}
    >
      <span className="font-medium max-sm:flex max-sm:items-center max-sm:justify-between max-sm:gap-3">
        {label}
        <ScoreBar score={score} best={best} className="sm:hidden" />
      </span>
      <ScoreBar score={score} best={best} className="max-sm:hidden" />
      <span className="pt-px text-sm text-pretty text-ink-soft">{reason}</span>
    </li>
  );
}
