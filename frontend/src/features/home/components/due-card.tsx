import { Link } from "@tanstack/react-router";
import { CalendarClock } from "lucide-react";
import { Card } from "@/components/ui/card";
import { textLink } from "@/components/ui/text-link";
import { plural } from "@/lib/format";
import { useNow } from "@/lib/use-now";
import { cn } from "@/lib/cn";
import { dueWords, type DueStep, type Today } from "../today";

const shown = 5;

function Step({ step, now }: { step: DueStep; now: Date }) {
  const { when, urgency } = dueWords(step, now);
  return (
    <Link
      to="/board/$applicationId"
      params={{ applicationId: step.application_id }}
      className="flex items-start gap-3 rounded-control px-2 py-2 hover:bg-hover"
    >
      <CalendarClock aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
      <span className="min-w-0 flex-1">
        <span className="block font-medium text-pretty">{step.title}</span>
        <span className="block text-sm text-pretty break-words text-ink-soft">
          {[step.card_title, step.company].filter(Boolean).join(", ")}
        </span>
        <span
          className={cn("text-sm text-ink-faint", urgency !== "later" && "rounded-mark bg-cv px-1 text-ink")}
        >
          {when}
        </span>
      </span>
    </Link>
  );
}

/** Interviews, deadlines and follow-ups of the next days; what is overdue stands first. */
export function DueCard({ steps }: { steps: Today["steps"] }) {
  const now = useNow();
  const more = steps.n - Math.min(steps.items.length, shown);
  return (
    <Card title="Due">
      {steps.items.length === 0 ? (
        <p className="text-ink-soft">
          Nothing in the next seven days. Interviews and deadlines of your{" "}
          <Link to="/board" className={textLink}>
            board
          </Link>{" "}
          stand here.
        </p>
      ) : (
        <ul className="-mx-2 -mb-1 grid grid-cols-[minmax(0,1fr)] gap-1">
          {steps.items.slice(0, shown).map((step) => (
            <li key={step.id}>
              <Step step={step} now={now} />
            </li>
          ))}
          {more > 0 && (
            <li className="px-2 pt-1 text-sm text-ink-faint">
              and {plural(more, "more step")} on your{" "}
              <Link to="/board" className={textLink}>
                board
              </Link>
            </li>
          )}
        </ul>
      )}
    </Card>
  );
}
