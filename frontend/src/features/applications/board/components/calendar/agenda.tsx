import { Link } from "@tanstack/react-router";
import { CalendarPlus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { dateOf, timeOf } from "@/lib/applications/due";
import { cn } from "@/lib/cn";
import { monthName, monthOf } from "../../calendar";
import type { CalendarStep } from "../../types";
import { stepWords } from "../../words";
import { kindLook } from "./step-chip";

interface AgendaProps {
  month: string;
  today: string;
  days: ReadonlyMap<string, readonly CalendarStep[]>;
  onAdd: (day: string) => void;
}

function weekday(day: string): string {
  return new Intl.DateTimeFormat("en-GB", { weekday: "short" }).format(dateOf(day));
}

/** A month as a list of the days on which something is planned, for a phone. */
export function Agenda({ month, today, days, onAdd }: AgendaProps) {
  const planned = [...days.keys()].filter((day) => monthOf(day) === month).sort();
  if (planned.length === 0)
    return (
      <EmptyState
        icon={CalendarPlus}
        title={`Nothing planned in ${monthName(month)}`}
        action={
          <Button variant="primary" onClick={() => onAdd(monthOf(today) === month ? today : `${month}-01`)}>
            Add a step
          </Button>
        }
      >
        Interviews, deadlines and follow-ups of all your cards stand here by date.
      </EmptyState>
    );
  return (
    <ol aria-label={monthName(month)} className="divide-y">
      {planned.map((day) => (
        <li key={day} className="flex gap-3 py-3">
          <div
            className={cn(
              "grid w-10 shrink-0 content-start justify-items-center",
              day === today ? "text-accent-text" : "text-ink-soft",
            )}
          >
            <span className="text-xs">{weekday(day)}</span>
            <span className="text-xl font-semibold tabular">{dateOf(day).getDate()}</span>
            {day === today && <span className="text-xs font-medium">today</span>}
          </div>
          <ul className="grid min-w-0 flex-1 gap-2">
            {(days.get(day) ?? []).map((step) => (
              <li key={step.id}>
                <Link
                  to="/board/$applicationId"
                  params={{ applicationId: step.application_id }}
                  search={true}
                  className="grid gap-0.5 rounded-control bg-surface px-3 py-2 shadow-card ring-1 ring-line"
                >
                  <span className="flex items-center gap-2 text-xs">
                    <span className={cn("rounded-mark px-1 font-medium", kindLook[step.kind])}>
                      {stepWords[step.kind]}
                    </span>
                    <span className="text-ink-soft tabular">
                      {step.all_day ? "All day" : timeOf(step.starts_at)}
                      {step.done_at && " · done"}
                    </span>
                  </span>
                  <span className="font-medium">{step.title}</span>
                  <span className="truncate text-sm text-ink-soft">
                    {step.card_title} · {step.company}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
