import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Select } from "@/components/ui/select";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { useWish, wishesQuery, type Wishes } from "../../queries/wishes";
import { weekdays } from "./kinds";

const pauses = [
  { label: "For a day", days: 1 },
  { label: "For a week", days: 7 },
  { label: "For a month", days: 30 },
];
const usualNight = { from: "22:00", to: "07:00" };

/** When things are sent: quiet hours, the time of digests, a pause of everything. */
export function TimesCard() {
  const wishes = useQuery(wishesQuery);
  return (
    <Card title="When" actions={wishes.data && <PauseMenu />}>
      {wishes.isPending && (
        <Loading label="Loading the times">
          <Skeleton className="h-40 w-full" />
        </Loading>
      )}
      {wishes.isError && <ErrorState compact error={wishes.error} onRetry={() => void wishes.refetch()} />}
      {wishes.data && <Times wishes={wishes.data} />}
    </Card>
  );
}

function Times({ wishes }: { wishes: Wishes }) {
  const wish = useWish();
  const quiet = wishes.quiet_hours;
  return (
    <div className="grid gap-6">
      <div className="grid gap-3">
        <Switch
          label="Quiet hours"
          hint="What falls due in between is sent when they end."
          checked={quiet !== null}
          onCheckedChange={(on) => wish.mutate({ quiet_hours: on ? usualNight : null })}
        />
        {quiet && (
          <div className="grid grid-cols-2 gap-4 sm:max-w-sm">
            <TimeField
              label="From"
              value={quiet.from}
              onChange={(from) => wish.mutate({ quiet_hours: { ...quiet, from } })}
            />
            <TimeField
              label="To"
              value={quiet.to}
              onChange={(to) => wish.mutate({ quiet_hours: { ...quiet, to } })}
            />
          </div>
        )}
      </div>
      <div className="grid grid-cols-2 gap-4 sm:max-w-sm">
        <TimeField
          label="Digests are sent at"
          value={wishes.digest_at}
          onChange={(digest_at) => wish.mutate({ digest_at })}
        />
        <Field label="Weekly ones on" required>
          {({ id, "aria-describedby": describedBy }) => (
            <Select
              id={id}
              aria-describedby={describedBy}
              value={String(wishes.weekday)}
              options={weekdays.map((label, day) => ({ value: String(day), label }))}
              onValueChange={(day) => wish.mutate({ weekday: Number(day) })}
            />
          )}
        </Field>
      </div>
      <p className="text-sm text-ink-faint">
        All times are those of {wishes.time_zone.replaceAll("_", " ")}.
      </p>
    </div>
  );
}

interface TimeFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function TimeField({ label, value, onChange }: TimeFieldProps) {
  return (
    <Field label={label} required>
      {({ id, "aria-describedby": describedBy }) => (
        <Input
          // Kept as it is left: each key pressed in a time field is a time already.
          key={value}
          id={id}
          aria-describedby={describedBy}
          type="time"
          defaultValue={value}
          onBlur={(event) => {
            const next = event.target.value;
            if (next && next !== value) onChange(next);
          }}
        />
      )}
    </Field>
  );
}

function PauseMenu() {
  const wish = useWish();
  return (
    <Menu
      trigger={
        <Button>
          Pause everything <ChevronDown aria-hidden className="size-4" />
        </Button>
      }
    >
      {pauses.map(({ label, days }) => (
        <MenuItem
          key={days}
          onSelect={() =>
            wish.mutate({ paused_until: new Date(Date.now() + days * 86_400_000).toISOString() })
          }
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
