import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { formatCount, plural } from "@/lib/format";
import type { SkillEntry } from "../types";
import { skillLevels } from "../words";

interface SkillChipProps {
  skill: SkillEntry;
  /** Says beside the name how many open jobs ask for it. */
  withDemand: boolean;
  onChange: (skill: SkillEntry) => void;
  onRemove: () => void;
}

function detailOf({ level, years }: SkillEntry): string {
  const word = skillLevels.find(({ value }) => value === level)?.label.toLowerCase() ?? level;
  const span = years === null || years === undefined ? null : `${years} y`;
  return [word, span].filter(Boolean).join(", ");
}

function demandOf({ demand }: SkillEntry): string | null {
  if (demand === null || demand === undefined) return null;
  return demand === 0
    ? "No open job asks for it"
    : plural(demand, "open job asks for it", "open jobs ask for it");
}

/** A skill; pressing it opens its level and years. */
export function SkillChip({ skill, withDemand, onChange, onRemove }: SkillChipProps) {
  const [open, setOpen] = useState(false);
  const detail = detailOf(skill);
  return (
    <Chip removeLabel={`Remove ${skill.name}`} onRemove={onRemove}>
      <Popover
        label={`Level and years of ${skill.name}`}
        open={open}
        onOpenChange={setOpen}
        className="w-72"
        trigger={
          <button type="button" className="max-w-full truncate rounded-[2px] hover:underline">
            {skill.name}
            {detail && <span className="text-ink-faint"> · {detail}</span>}
            {withDemand && typeof skill.demand === "number" && (
              <span className="ml-1.5 rounded-mark bg-job px-1 py-px text-xs tabular">
                {formatCount(skill.demand)}
                <span className="sr-only"> open jobs ask for it</span>
              </span>
            )}
            <span className="sr-only">: change level and years</span>
          </button>
        }
      >
        <Details skill={skill} onChange={onChange} onDone={() => setOpen(false)} />
      </Popover>
    </Chip>
  );
}

interface DetailsProps {
  skill: SkillEntry;
  onChange: (skill: SkillEntry) => void;
  onDone: () => void;
}

function Details({ skill, onChange, onDone }: DetailsProps) {
  const [years, setYears] = useState(skill.years?.toString() ?? "");
  const [error, setError] = useState<string>();
  const demand = demandOf(skill);
  const known = skillLevels.some(({ value }) => value === skill.level);
  const own = skill.level && !known ? [{ value: skill.level, label: skill.level }] : [];

  const commit = () => {
    const number = years.trim() === "" ? null : Number(years.replace(",", "."));
    const wrong = number !== null && !(number >= 0 && number <= 80);
    setError(wrong ? "Write a number of years, such as 4" : undefined);
    if (!wrong && number !== (skill.years ?? null)) onChange({ ...skill, years: number });
    return !wrong;
  };
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (commit()) onDone();
      }}
    >
      <div>
        <p className="font-semibold break-words">{skill.name}</p>
        {demand && <p className="text-sm text-ink-faint tabular">{demand}</p>}
      </div>
      <Field label="Level" unmarked>
        {(control) => (
          <Select
            {...control}
            value={skill.level ?? undefined}
            options={[...skillLevels, ...own]}
            placeholder="Not said"
            onValueChange={(level) => onChange({ ...skill, level })}
          />
        )}
      </Field>
      <Field label="Years" error={error} unmarked>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            className="tabular"
            value={years}
            onChange={(event) => setYears(event.currentTarget.value)}
            onBlur={commit}
          />
        )}
      </Field>
      <Button type="submit">Done</Button>
    </form>
  );
}
