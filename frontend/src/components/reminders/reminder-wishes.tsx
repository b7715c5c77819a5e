import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { plural } from "@/lib/format";
import { kinds } from "./reminder-kinds";
import { useChangeWishes, wishesQuery } from "./wish-queries";

const usualDays = [3, 5, 7, 10, 14, 21, 30];

/** What one is reminded of; each change is kept at once. */
export function ReminderWishes() {
  const query = useQuery(wishesQuery);
  const change = useChangeWishes();
  const hint = useId();
  if (query.isPending) return <SkeletonRows rows={4} label="Loading what you are reminded of" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { follow_up_days: days, off, kinds: known } = query.data;
  const choices = [...new Set([...usualDays, days])].sort((one, other) => one - other);
  return (
    <Card
      title="What you are reminded of"
      description="What you turn off is taken off your list within minutes. It comes back when you turn it on."
    >
      <div className="grid gap-4">
        {known.map((kind) => (
          <div key={kind} className="grid gap-2">
            <Switch
              label={kinds[kind].label}
              hint={kinds[kind].hint}
              checked={!off.includes(kind)}
              onCheckedChange={(on) =>
                change.mutate({ off: on ? off.filter((one) => one !== kind) : [...off, kind] })
              }
            />
            {kind === "follow_up" && !off.includes(kind) && (
              <div className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                <span id={hint}>After so many days without a reply:</span>
                <Select
                  compact
                  className="w-32"
                  aria-label="Days without a reply"
                  aria-describedby={hint}
                  value={String(days)}
                  options={choices.map((each) => ({ value: String(each), label: plural(each, "day") }))}
                  onValueChange={(next) => change.mutate({ follow_up_days: Number(next) })}
                />
              </div>
            )}
          </div>
        ))}
      </div>
    </Card>
  );
}
