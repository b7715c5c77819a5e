import { useQuery } from "@tanstack/react-query";
import { Check, Circle, Minus } from "lucide-react";
import { Chart } from "@/components/charts/chart";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { formatCount, plural } from "@/lib/format";
import { fromTo, gapsLine, scoreLine } from "../progress";
import { progressQuery } from "../queries";
import type { Progress } from "../types";
import { dayLabel, points, progressSentence } from "../words";

const marks = {
  you_have_it: { icon: Check, look: "bg-met" },
  no_longer_asked: { icon: Minus, look: "text-ink-faint ring-1 ring-line ring-inset" },
  newly_asked: { icon: Circle, look: "text-ink-soft ring-1 ring-line-strong ring-inset" },
} as const;

function Changes({ title, changes }: { title: string; changes: Progress["closed"] }) {
  return (
    <section className="grid content-start gap-2">
      <h3 className="font-semibold">{title}</h3>
      <ul className="grid gap-2">
        {changes.map((change) => {
          const { icon: Icon, look } = marks[change.because];
          return (
            <li key={`${change.id} ${change.day}`} className="flex items-start gap-3">
              <span className={`mt-px grid size-5 shrink-0 place-items-center rounded-full ${look}`}>
                <Icon aria-hidden className="size-3.5" />
              </span>
              <p className="min-w-0 text-pretty">
                {change.words}{" "}
                <span className="whitespace-nowrap text-ink-faint">{dayLabel(change.day)}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** How the gaps developed: two lines, and what closed or opened. */
export function ProgressCard() {
  const { data, error, isError, refetch } = useQuery(progressQuery);
  if (isError)
    return (
      <Card title="Over time">
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      </Card>
    );
  // Where there is nothing to look at, the list above says so and what to do.
  if (data?.points.length === 0) return null;
  const only = data?.points.length === 1 ? data.points[0] : undefined;
  const sentence = data && progressSentence(data);
  if (only)
    return (
      <Card title="Over time">
        <p className="max-w-text text-pretty text-ink-soft">
          One look so far, on {dayLabel(only.day)}: a mean score of {points(only.mean_score)} over{" "}
          {plural(only.matches, "match", "matches")}, {plural(only.gaps, "gap")}
          {only.close !== null &&
            only.close < only.matches &&
            ` over the ${only.close} that are close enough`}
          . From the second day on, a line shows how it goes.
        </p>
      </Card>
    );
  return (
    <Card title="Over time" {...(sentence && { description: sentence })}>
      <div className="grid gap-8">
        <div className="grid gap-8 lg:grid-cols-2">
          <Chart
            kind="lines"
            as="h3"
            title="Mean score of your best matches"
            takeaway={data ? fromTo(data.points, (day) => points(day.mean_score)) : ""}
            data={data && scoreLine(data)}
            source={data?.basis ?? ""}
            empty="No day was looked at yet."
          />
          <Chart
            kind="lines"
            as="h3"
            title="Open gaps"
            takeaway={data ? fromTo(data.points, (day) => formatCount(day.gaps)) : ""}
            data={data && gapsLine(data)}
            source={data?.basis ?? ""}
            empty="No day was looked at yet."
          />
        </div>
        {data && data.closed.length + data.opened.length > 0 && (
          <div className="grid gap-8 md:grid-cols-2">
            {data.closed.length > 0 && <Changes title="Closed" changes={data.closed} />}
            {data.opened.length > 0 && <Changes title="New" changes={data.opened} />}
          </div>
        )}
      </div>
    </Card>
  );
}
