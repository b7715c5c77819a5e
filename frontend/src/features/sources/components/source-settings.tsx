import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { Source } from "@/lib/sources/queries";
import { useChangeSource } from "../queries";
import { scheduleChoices, scheduleWords } from "@/lib/sources/words";
import { SourceKeys } from "./source-keys";

const never = "never";

function Schedule({ source }: { source: Source }) {
  const change = useChangeSource(source);
  const values = [...new Set([...scheduleChoices, source.schedule])].toSorted((a, b) => (a ?? 0) - (b ?? 0));
  const options = values.map((minutes) => ({
    value: minutes === null ? never : String(minutes),
    label: `Read ${scheduleWords(minutes)}`,
  }));
  return (
    <Select
      compact
      aria-label={`How often ${source.label} is read`}
      value={source.schedule === null ? never : String(source.schedule)}
      options={options}
      onValueChange={(value) => change.mutate({ schedule: value === never ? null : Number(value) })}
    />
  );
}

/** What whoever runs the instance decides about a source. */
export function SourceSettings({ source }: { source: Source }) {
  const change = useChangeSource(source);
  return (
    <div className="grid gap-4 border-t pt-3">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <Switch
          label={
            <>
              {source.enabled ? "Switched on" : "Switched off"}
              <span className="sr-only">: {source.label}</span>
            </>
          }
          checked={source.enabled}
          onCheckedChange={(enabled) => change.mutate({ enabled })}
        />
        {source.enabled && <Schedule source={source} />}
      </div>
      {source.settings.length > 0 && <SourceKeys source={source} />}
    </div>
  );
}
