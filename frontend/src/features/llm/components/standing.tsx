import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/progress";
import { formatCount, formatLifeDate, plural } from "@/lib/format";
import { formatUsd } from "@/lib/usage/money";
import type { Usage } from "@/lib/usage/queries";
import { limitWords, promptWords } from "../words";

/** What is left to spend, and when there is more. */
export function Balance({ usage }: { usage: Usage }) {
  return (
    <Card title="Your credits" description="One credit is a tenth of a US cent.">
      <p className="flex items-baseline gap-2">
        <span className="text-2xl font-semibold tracking-tight tabular">{formatCount(usage.credits)}</span>
        <span className="text-ink-soft">left</span>
      </p>
      <p className="mt-1 text-pretty text-ink-soft">
        {usage.free || usage.engine === "none"
          ? "Nothing is charged at present."
          : `They are filled up to ${formatCount(usage.credits_monthly)} on ${dayWords(usage.refill_on)}.`}
      </p>
      {usage.credits_held > 0 && (
        <p className="mt-1 text-sm text-ink-faint">
          {plural(usage.credits_held, "more credit is", "more credits are")} held for what is under way.
        </p>
      )}
      <Saved usage={usage} />
    </Card>
  );
}

function Saved({ usage }: { usage: Usage }) {
  const { hits, misses, saved } = usage.cache;
  if (hits + misses === 0) return null;
  return (
    <p className="mt-4 border-t pt-3 text-sm text-ink-faint">
      {hits === 0
        ? "What is made is kept: asking for the same again costs nothing."
        : `Kept work was used ${plural(hits, "time")} instead of asking again${saved > 0 ? `, which saved ${formatUsd(saved)}` : ""}.`}
    </p>
  );
}

function dayWords(day: string): string {
  return new Intl.DateTimeFormat("en", { day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** How far the day's and the month's limits are used up. */
export function Limits({ usage }: { usage: Usage }) {
  return (
    <Card title="Limits" description={`${formatUsd(usage.spent)} spent this month`}>
      <ul className="grid gap-4">
        {usage.windows.map(({ limit, spent, held, cap, share }) => (
          <li key={limit} className="grid gap-1.5">
            <p className="flex items-baseline justify-between gap-4">
              <span className="font-medium">{limitWords[limit]}</span>
              <span className="text-sm text-ink-soft tabular">
                {formatUsd(spent + held)} of {formatUsd(cap)}
              </span>
            </p>
            <Meter value={share} />
          </li>
        ))}
      </ul>
      <p className="mt-4 border-t pt-3 text-sm text-ink-faint">
        One answer may cost {formatUsd(usage.limits.call)} at most. What would pass a limit is refused before
        anything is asked.
      </p>
    </Card>
  );
}

/** What things have cost so far, and month by month. */
export function Prices({ usage }: { usage: Usage }) {
  return (
    <Card title="What things cost" description="The middle one of the last 90 days.">
      <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
        {usage.previews.map(({ prompt, cost, credits, calls }) => (
          <div key={prompt} className="flex items-baseline justify-between gap-4 border-b pb-2">
            <dt>
              {promptWords(prompt)} <span className="text-sm text-ink-faint">{plural(calls, "time")}</span>
            </dt>
            <dd className="text-right tabular">
              {plural(credits, "credit")}
              <span className="ml-2 text-sm text-ink-faint">{formatUsd(cost)}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-faint tabular">
        {usage.months.slice(0, 4).map(({ month, spent, credits }) => (
          <span key={month}>
            {formatLifeDate(month)}: {plural(credits, "credit")}, {formatUsd(spent)}
          </span>
        ))}
      </p>
    </Card>
  );
}
