import { Field } from "@/components/ui/field";
import { RelativeTime } from "@/components/ui/relative-time";
import { Select } from "@/components/ui/select";
import { formatExact } from "@/lib/format";
import type { Source } from "@/lib/sources/queries";
import { scheduleChoices, scheduleWords } from "@/lib/sources/words";
import { useChangeSource } from "../queries";
import { nextReadings } from "../readings";

const never = "never";

function whyNever({ state, boards, boards_total }: Source): string {
  if (state === "not_configured") return "It is read as soon as its settings are entered.";
  if (boards !== null && boards_total === 0) return "It is read from the first one that is followed.";
  return "Nothing is read by itself at the moment: schedules are off on this server.";
}

/** How often a source is read, and when that will be. */
export function SourceSchedule({ source }: { source: Source }) {
  const change = useChangeSource(source);
  const values = [...new Set([...scheduleChoices, source.schedule])].toSorted((a, b) => (a ?? 0) - (b ?? 0));
  const options = values.map((minutes) => ({
    value: minutes === null ? never : String(minutes),
    label: scheduleWords(minutes).replace(/^./, (first) => first.toUpperCase()),
  }));
  const next = nextReadings(source.next_run_at, source.schedule, 3);
  return (
    <>
      <Field label="How often" unmarked>
        {(control) => (
          <Select
            {...control}
            value={source.schedule === null ? never : String(source.schedule)}
            options={options}
            onValueChange={(value) => change.mutate({ schedule: value === never ? null : Number(value) })}
          />
        )}
      </Field>
      {next.length > 0 && (
        <div className="grid gap-1">
          <h3 className="text-sm font-medium">Next readings</h3>
          <ol className="grid gap-0.5 text-sm text-ink-soft tabular">
            {next.map((at) => (
              <li key={at} className="flex justify-between gap-4">
                <span>{formatExact(at)}</span>
                <RelativeTime at={at} className="text-ink-faint" />
              </li>
            ))}
          </ol>
        </div>
      )}
      {next.length === 0 && source.schedule !== null && (
        <p className="text-sm text-ink-faint">{whyNever(source)}</p>
      )}
    </>
  );
}
