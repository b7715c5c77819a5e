import { Card } from "@/components/ui/card";
import { plural } from "@/lib/format";
import type { FunnelGroup } from "../queries";
import { daysWords, stepOf } from "../words";

const spans = [
  { stage: "reply", label: "Applied to answered" },
  { stage: "interview", label: "Answered to interview" },
  { stage: "offer", label: "Interview to offer" },
] as const;

/** How long each part of the way takes, where the dates are known. */
export function DaysCard({ group }: { group: FunnelGroup }) {
  return (
    <Card title="Days between" description="The middle of all that have both dates.">
      <dl className="grid gap-4">
        {spans.map(({ stage, label }) => {
          const days = stepOf(group, stage)?.days_from_previous ?? { median: null, n: 0 };
          return (
            <div key={stage} className="grid gap-0.5">
              <dt className="text-sm text-ink-soft">{label}</dt>
              <dd className="flex items-baseline justify-between gap-3 tabular">
                <span className={days.median === null ? "text-ink-faint" : "text-xl font-semibold"}>
                  {daysWords(days)}
                </span>
                {days.n > 0 && (
                  <span className="text-sm text-ink-faint">from {plural(days.n, "application")}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
