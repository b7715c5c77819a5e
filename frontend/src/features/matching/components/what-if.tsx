import { RotateCcw } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useDebounced } from "@/lib/use-debounced";
import { asItIs, payOf, toggledIn, whatIfParameters, type Supposed, type Way } from "../suppose";
import type { JobDetail, Match } from "../types";
import { ListWhatIf } from "./list-what-if";
import { SkillPicker } from "./skill-picker";
import { WhatIfAnswer } from "./what-if-answer";

const quickPicks = 6;

const asBefore = "as-before";
const ways: { value: Way | typeof asBefore; label: string }[] = [
  { value: asBefore, label: "As my profile says" },
  { value: "remote_only", label: "Remote only" },
  { value: "hybrid_ok", label: "Remote or hybrid" },
  { value: "onsite_ok", label: "On site is fine too" },
  { value: "any", label: "Anywhere is fine" },
];

interface WhatIfProps {
  match: Match;
  job: JobDetail;
}

/** Another skill, a licence, a city, a pay floor: what would the score be? Nothing of it is kept. */
export function WhatIf({ match, job }: WhatIfProps) {
  const [supposed, setSupposed] = useState(asItIs);
  const query = useDebounced(whatIfParameters(supposed), 250);
  const change = (part: Partial<Supposed>) => setSupposed({ ...supposed, ...part });
  const untouched = whatIfParameters(supposed) === null;
  return (
    <div className="grid grid-cols-1 gap-5 rounded-card bg-sunken p-4 sm:p-5">
      <WhatIfAnswer match={match} query={untouched ? null : query} />
      {!untouched && query && <ListWhatIf query={query} />}
      <div className="grid grid-cols-1 gap-5">
        <Skills match={match} supposed={supposed} onChange={setSupposed} />
        <div className="grid grid-cols-1 items-start gap-4 @xl:grid-cols-2">
          <Licence match={match} job={job} supposed={supposed} onChange={setSupposed} />
          <Field label="If I lived in" unmarked>
            {(control) => (
              <Input
                {...control}
                placeholder="A city or country"
                maxLength={200}
                value={supposed.city}
                onChange={(event) => change({ city: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label="If I would work" unmarked>
            {(control) => (
              <Select
                {...control}
                value={supposed.way ?? asBefore}
                options={ways}
                onValueChange={(way) => change({ way: way === asBefore ? null : way })}
              />
            )}
          </Field>
          <Field
            label="If I wanted at least"
            unmarked
            hint="A year’s pay"
            error={
              supposed.pay.trim() && payOf(supposed.pay) === null ? "A number, such as 60,000" : undefined
            }
          >
            {(control) => (
              <Input
                {...control}
                inputMode="numeric"
                placeholder="60,000"
                maxLength={14}
                value={supposed.pay}
                onChange={(event) => change({ pay: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
      </div>
      {!untouched && (
        <Button
          variant="quiet"
          size="sm"
          className="-ml-2 justify-self-start"
          onClick={() => setSupposed(asItIs)}
        >
          <RotateCcw aria-hidden className="size-3.5" />
          Back to how it is
        </Button>
      )}
    </div>
  );
}

interface PartProps {
  match: Match;
  supposed: Supposed;
  onChange: (supposed: Supposed) => void;
}

function Skills({ match, supposed, onChange }: PartProps) {
  const label = useId();
  const others = supposed.add.filter((name) => !match.missing_skills.includes(name));
  const toggle = (field: "add" | "remove", name: string) => onChange(toggledIn(supposed, field, name));
  return (
    <div role="group" aria-labelledby={label} className="grid gap-2">
      <p id={label} className="text-sm font-medium">
        If I knew
      </p>
      <div className="grid items-start gap-2 @xl:grid-cols-[14rem_1fr] @xl:gap-4">
        <SkillPicker known={match.matching_skills} onPick={(name) => toggle("add", name)} />
        <ul className="flex flex-wrap gap-1.5 @xl:pt-1">
          {others.map((name) => (
            <li key={name} className="max-w-full">
              <Chip onRemove={() => toggle("add", name)}>{name}</Chip>
            </li>
          ))}
          {match.missing_skills.slice(0, quickPicks).map((name) => (
            <li key={name} className="max-w-full">
              <Toggle sign="+" pressed={supposed.add.includes(name)} onPress={() => toggle("add", name)}>
                {name}
              </Toggle>
            </li>
          ))}
        </ul>
      </div>
      {match.matching_skills.length > 0 && (
        <div className="flex flex-wrap items-center gap-1.5">
          <span className="text-sm text-ink-faint">Or did not know</span>
          {match.matching_skills.slice(0, quickPicks).map((name) => (
            <Toggle
              key={name}
              sign="−"
              pressed={supposed.remove.includes(name)}
              onPress={() => toggle("remove", name)}
            >
              {name}
            </Toggle>
          ))}
        </div>
      )}
    </div>
  );
}

interface ToggleProps {
  sign: "+" | "−";
  pressed: boolean;
  onPress: () => void;
  children: string;
}

function Toggle({ sign, pressed, onPress, children }: ToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className="inline-flex h-7 max-w-full items-center gap-1 rounded-full px-2.5 text-sm text-ink-soft ring-1 ring-line-strong ring-inset hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-text aria-pressed:ring-accent pointer-coarse:h-10"
    >
      <span aria-hidden>{sign}</span>
      <span className="sr-only">{sign === "+" ? "With " : "Without "}</span>
      <span className="truncate">{children}</span>
    </button>
  );
}

function Licence({ match, job, supposed, onChange }: PartProps & { job: JobDetail }) {
  const [text, setText] = useState("");
  const add = (name: string) => {
    onChange(toggledIn(supposed, "credentials", name));
    setText("");
  };
  const asked = [...new Set(job.credentials.map(({ name }) => name))].slice(0, 3);
  const offered = match.eligibility.state === "eligible" ? [] : asked;
  return (
    <Field label="If I held" unmarked hint="Enter adds it">
      {(control) => (
        <div className="grid gap-2">
          <Input
            {...control}
            placeholder="A licence or certificate"
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && text.trim()) add(text);
            }}
            onBlur={() => text.trim() && add(text)}
          />
          <ul className="flex flex-wrap gap-1.5 empty:hidden">
            {offered.map((name) => (
              <li key={name} className="max-w-full">
                <Toggle sign="+" pressed={supposed.credentials.includes(name)} onPress={() => add(name)}>
                  {name}
                </Toggle>
              </li>
            ))}
            {supposed.credentials
              .filter((name) => !offered.includes(name))
              .map((name) => (
                <li key={name} className="max-w-full">
                  <Chip onRemove={() => onChange(toggledIn(supposed, "credentials", name))}>{name}</Chip>
                </li>
              ))}
          </ul>
        </div>
      )}
    </Field>
  );
}
