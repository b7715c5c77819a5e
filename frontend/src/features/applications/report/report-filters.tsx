import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { daysOf, presetLabels, presetOf, presets, type Preset } from "./report-days";
import type { Asked, Language } from "./report-queries";
import type { ReportSearch } from "./report-search";

interface ReportFiltersProps {
  asked: Asked;
  today: Date;
  onChange: (change: Partial<ReportSearch>) => void;
}

const languages: { value: Language; label: string }[] = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
];

/** Which days, in which language, with or without names. */
export function ReportFilters({ asked, today, onChange }: ReportFiltersProps) {
  const chosen = presetOf(asked, today);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
        <Segmented<Preset | "own">
          label="Days"
          value={chosen ?? "own"}
          options={[
            ...presets.map((preset) => ({ value: preset, label: presetLabels[preset] })),
            ...(chosen ? [] : [{ value: "own" as const, label: "Own days" }]),
          ]}
          onValueChange={(next) => next !== "own" && onChange(daysOf(next, today))}
        />
        <div className="flex flex-wrap gap-2">
          <Field label="From" required>
            {(control) => (
              <Input
                {...control}
                type="date"
                className="w-40"
                max={asked.to}
                value={asked.from}
                onChange={(event) => event.target.value && onChange({ from: event.target.value })}
              />
            )}
          </Field>
          <Field label="To" required>
            {(control) => (
              <Input
                {...control}
                type="date"
                className="w-40"
                min={asked.from}
                value={asked.to}
                onChange={(event) => event.target.value && onChange({ to: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <Segmented
          label="Language of the report"
          value={asked.language}
          options={languages}
          onValueChange={(language) => onChange({ language })}
        />
        <Checkbox
          label="Name the people I spoke to"
          checked={asked.contacts}
          onCheckedChange={(contacts) => onChange({ contacts: contacts === true || undefined })}
        />
      </div>
    </div>
  );
}
