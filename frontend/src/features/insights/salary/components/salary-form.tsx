import { useState, type SyntheticEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { seniorityOptions } from "@/lib/jobs/words";
import { isAsked, tidy, type SalarySearch } from "../search-params";
import { SkillsField } from "./skills-field";

const any = "any";
const levels = [{ value: any, label: "From the title" }, ...seniorityOptions] as const;
const ways = [
  { value: any, label: "Any" },
  { value: "remote", label: "Remote" },
  { value: "hybrid", label: "Hybrid" },
  { value: "onsite", label: "On site" },
] as const;
const periods = [
  { value: "year", label: "A year" },
  { value: "month", label: "A month" },
  { value: "day", label: "A day" },
  { value: "hour", label: "An hour" },
] as const;
const usual = ["EUR", "USD", "GBP", "CHF", "PLN", "SEK", "DKK", "NOK", "CZK", "CAD", "AUD", "INR"];

function currencyOptions(chosen: string | undefined) {
  const codes = chosen && !usual.includes(chosen) ? [chosen, ...usual] : usual;
  return [{ value: any, label: "By place" }, ...codes.map((code) => ({ value: code, label: code }))];
}

interface SalaryFormProps {
  search: SalarySearch;
  onAsk: (next: SalarySearch) => void;
}

/** The position one asks about; only its title is needed. */
export function SalaryForm({ search, onAsk }: SalaryFormProps) {
  const [draft, setDraft] = useState(search);
  const [seen, setSeen] = useState(search);
  const [missing, setMissing] = useState(false);
  if (JSON.stringify(search) !== JSON.stringify(seen)) {
    setSeen(search);
    setDraft(search);
  }
  const set = (change: Partial<SalarySearch>) => setDraft({ ...draft, ...change });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(!isAsked(draft));
    if (isAsked(draft)) onAsk(tidy(draft));
  };
  return (
    <form onSubmit={submit} noValidate aria-label="Position" className="grid gap-4">
      <Field
        label="Job title"
        required
        error={missing && !isAsked(draft) ? "Write a job title, such as “data engineer”." : undefined}
      >
        {(control) => (
          <Input
            {...control}
            value={draft.title ?? ""}
            maxLength={200}
            placeholder="Data engineer"
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Place" hint="A city or a country; it decides the currency.">
        {(control) => (
          <Input
            {...control}
            value={draft.location ?? ""}
            maxLength={200}
            placeholder="Berlin"
            onChange={(event) => set({ location: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className="grid grid-cols-[repeat(2,minmax(0,1fr))] gap-3">
        <Field label="Level" unmarked>
          {(control) => (
            <Select
              {...control}
              value={draft.seniority ?? any}
              options={levels}
              onValueChange={(level) => set({ seniority: level === any ? undefined : level })}
            />
          )}
        </Field>
        <Field label="Way of working" unmarked>
          {(control) => (
            <Select
              {...control}
              value={draft.remote ?? any}
              options={ways}
              onValueChange={(way) => set({ remote: way === any ? undefined : way })}
            />
          )}
        </Field>
      </div>
      <SkillsField value={draft.skills ?? []} onChange={(skills) => set({ skills })} />
      <div className="grid grid-cols-[repeat(2,minmax(0,1fr))] gap-3">
        <Field label="Pay for" unmarked>
          {(control) => (
            <Select
              {...control}
              value={draft.period ?? "year"}
              options={periods}
              onValueChange={(period) => set({ period })}
            />
          )}
        </Field>
        <Field label="Currency" unmarked>
          {(control) => (
            <Select
              {...control}
              value={draft.currency ?? any}
              options={currencyOptions(draft.currency)}
              onValueChange={(currency) => set({ currency: currency === any ? undefined : currency })}
            />
          )}
        </Field>
      </div>
      <Button type="submit" variant="primary" className="justify-self-start">
        Estimate the pay
      </Button>
    </form>
  );
}
