import { Plus } from "lucide-react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { dateOf } from "@/lib/applications/due";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import { dayByKey, dayName, monthName, monthOf, weeksOf } from "../../calendar";
import type { CalendarStep } from "../../types";
import { StepChip } from "./step-chip";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const mostShown = 3;

interface MonthGridProps {
  month: string;
  today: string;
  days: ReadonlyMap<string, readonly CalendarStep[]>;
  onMonth: (month: string) => void;
  onAdd: (day: string) => void;
}

/** A month as a grid: arrows go from day to day, Page up and down from month to month, Enter adds a step. */
export function MonthGrid({ month, today, days, onMonth, onAdd }: MonthGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(monthOf(today) === month ? today : `${month}-01`);
  const [moved, setMoved] = useState(false);
  const active = monthOf(at) === month ? at : monthOf(today) === month ? today : `${month}-01`;
  useEffect(() => {
    if (!moved) return;
    grid.current?.querySelector<HTMLElement>(`[data-day="${active}"]`)?.focus();
  }, [active, moved]);

  const onKey = (event: KeyboardEvent<HTMLElement>, day: string) => {
    // Keys of a step within the day are its own.
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onAdd(day);
      return;
    }
    const next = dayByKey(day, event.key);
    if (!next) return;
    event.preventDefault();
    setMoved(true);
    setAt(next);
    if (monthOf(next) !== month) onMonth(monthOf(next));
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={monthName(month)}
      className="overflow-hidden rounded-card bg-surface ring-1 ring-line"
    >
      <div role="row" className="grid grid-cols-7">
        {weekdays.map((name) => (
          <div
            key={name}
            role="columnheader"
            aria-label={name}
            className="flex h-8 items-center px-2 text-xs font-medium text-ink-faint"
          >
            {name.slice(0, 3)}
          </div>
        ))}
      </div>
      {weeksOf(month).map((week) => (
        <div key={week[0]} role="row" className="grid grid-cols-7">
          {week.map((day) => (
            <Day
              key={day}
              day={day}
              today={today}
              other={monthOf(day) !== month}
              active={day === active}
              steps={days.get(day) ?? []}
              onKey={onKey}
              onFocus={() => setAt(day)}
              onAdd={onAdd}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface DayProps {
  day: string;
  today: string;
  /** Of the month before or after. */
  other: boolean;
  active: boolean;
  steps: readonly CalendarStep[];
  onKey: (event: KeyboardEvent<HTMLElement>, day: string) => void;
  onFocus: () => void;
  onAdd: (day: string) => void;
}

function Day({ day, today, other, active, steps, onKey, onFocus, onAdd }: DayProps) {
  const [all, setAll] = useState(false);
  const shown = all ? steps : steps.slice(0, steps.length > mostShown ? mostShown - 1 : mostShown);
  const rest = steps.length - shown.length;
  const isToday = day === today;
  return (
    <div
      role="gridcell"
      data-day={day}
      tabIndex={active ? 0 : -1}
      aria-current={isToday ? "date" : undefined}
      onKeyDown={(event) => onKey(event, day)}
      onFocus={(event) => event.target === event.currentTarget && onFocus()}
      onClick={(event) => event.target === event.currentTarget && onAdd(day)}
      className={cn(
        "group relative min-h-26 min-w-0 cursor-pointer border-t border-r p-1.5 align-top last:border-r-0 hover:bg-hover",
        "focus-visible:z-10 focus-visible:-outline-offset-2",
        other && "bg-sunken/60",
      )}
    >
      <span className="sr-only">
        {dayName(day)}, {steps.length === 0 ? "nothing planned" : plural(steps.length, "step")}
      </span>
      <div className="pointer-events-none mb-1 flex h-6 items-center justify-between">
        <span
          aria-hidden
          className={cn(
            "grid size-6 place-items-center rounded-full text-sm tabular",
            isToday ? "bg-accent font-semibold text-accent-ink" : other ? "text-ink-faint" : "text-ink-soft",
          )}
        >
          {dateOf(day).getDate()}
        </span>
        <Plus aria-hidden className="size-3.5 text-ink-faint opacity-0 group-hover:opacity-100" />
      </div>
      <ul className="grid gap-0.5">
        {shown.map((step) => (
          <li key={step.id} className="min-w-0">
            <StepChip step={step} tabbable={active} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          tabIndex={active ? 0 : -1}
          onClick={() => setAll(true)}
          className="mt-0.5 rounded-mark px-1 text-xs text-ink-soft hover:text-ink hover:underline"
        >
          {rest} more
        </button>
      )}
    </div>
  );
}
