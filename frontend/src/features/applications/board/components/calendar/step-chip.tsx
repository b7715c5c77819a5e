import { Link } from "@tanstack/react-router";
import { timeOf } from "@/lib/applications/due";
import { cn } from "@/lib/cn";
import type { CalendarStep } from "../../types";
import { stepWords } from "../../words";

interface StepChipProps {
  step: CalendarStep;
  tabbable: boolean;
}

/** What the mark of a kind means: the marker's green for talks, amber for what ends, plain for the rest. */
export const kindLook: Record<CalendarStep["kind"], string> = {
  interview: "bg-met",
  deadline: "bg-cv",
  offer_deadline: "bg-cv",
  follow_up: "bg-job",
  task: "bg-pressed",
};

/** What a chip says in full: what is seen of it first, then what it is and whose. */
export function spokenStep(step: CalendarStep): string {
  const when = step.all_day ? "" : `${timeOf(step.starts_at)} `;
  const done = step.done_at ? ", done" : "";
  return `${when}${step.company} ${step.title}, ${stepWords[step.kind]}, ${step.card_title}${done}`;
}

/** A step in a day of the calendar; it leads to its card. */
export function StepChip({ step, tabbable }: StepChipProps) {
  return (
    <Link
      to="/board/$applicationId"
      params={{ applicationId: step.application_id }}
      search={true}
      tabIndex={tabbable ? 0 : -1}
      aria-label={spokenStep(step)}
      title={spokenStep(step)}
      className={cn(
        "flex h-5 items-center gap-1 rounded-mark px-1 text-xs text-ink hover:ring-1 hover:ring-line-strong",
        kindLook[step.kind],
        step.done_at && "bg-transparent text-ink-faint line-through",
      )}
    >
      {!step.all_day && <span className="shrink-0 tabular">{`${timeOf(step.starts_at)} `}</span>}
      <span className="truncate font-medium">
        {step.company}
        <span className="font-normal"> {step.title}</span>
      </span>
    </Link>
  );
}
