import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/progress";
import { plural } from "@/lib/format";
import { formatUsd } from "@/lib/usage/money";
import { barsOf, spendSentence } from "../days";
import type { Instance } from "../queries";
import { limitWords } from "../words";

const height = 64;

/** The days as bars, the newest at the right; the sentence above says what they come to. */
function Days({ instance }: { instance: Instance }) {
  const bars = barsOf(instance.by_day, instance.days, new Date());
  const most = Math.max(...bars.map(({ spent }) => spent), 0);
  return (
    <svg
      role="img"
      aria-label={spendSentence(instance.by_day)}
      viewBox={`0 0 ${bars.length} ${height}`}
      preserveAspectRatio="none"
      className="h-16 w-full overflow-visible"
    >
      {bars.map(({ day, spent }, index) => {
        const tall = most > 0 && spent > 0 ? Math.max(2, (spent / most) * (height - 2)) : 0;
        return (
          <rect
            key={day}
            x={index + 0.12}
            y={height - 1 - tall}
            width={0.76}
            height={tall}
            className="fill-accent"
          >
            <title>{`${day}: ${formatUsd(spent)}`}</title>
          </rect>
        );
      })}
      <path
        d={`M0 ${height - 0.5}H${bars.length}`}
        className="stroke-line-strong"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}

export function SpendCard({ instance }: { instance: Instance }) {
  return (
    <Card
      title={`${formatUsd(instance.spent)} in ${plural(instance.days, "day")}`}
      description={spendSentence(instance.by_day)}
    >
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Days instance={instance} />
        <ul className="grid content-start gap-3">
          {instance.windows.map(({ limit, spent, held, cap, share }) => (
            <li key={limit} className="grid gap-1">
              <p className="flex items-baseline justify-between gap-4 text-sm">
                <span>{limitWords[limit]}</span>
                <span className="text-ink-soft tabular">
                  {formatUsd(spent + held)} of {formatUsd(cap)}
                </span>
              </p>
              <Meter value={share} />
            </li>
          ))}
        </ul>
      </div>
      {(instance.open_calls > 0 || instance.lost > 0) && (
        <p className="mt-4 text-sm text-ink-faint">
          {instance.open_calls > 0 && `${plural(instance.open_calls, "question")} under way. `}
          {instance.lost > 0 &&
            `${formatUsd(instance.lost)} is charged for questions of which nobody learned what they cost.`}
        </p>
      )}
    </Card>
  );
}
