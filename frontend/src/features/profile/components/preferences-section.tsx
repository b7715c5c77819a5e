import { useId, useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { FilterChips } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { employmentOptions, seniorityOptions } from "@/lib/jobs/words";
import { countries, currencies, languageNames } from "../options";
import type { Preferences } from "../types";
import { useEditor } from "../use-editor";
import { remoteWishes } from "../words";
import { ListField } from "./list-field";
import { Section } from "./section";

const noWish = "none";
const title = "What you look for";

function useWishes() {
  const editor = useEditor();
  const wish = <Name extends keyof Preferences>(name: Name, value: Preferences[Name], said?: string) =>
    editor.write(title, { preferences: { [name]: value } }, said);
  return { wishes: editor.profile.preferences, wish };
}

export function PreferencesSection() {
  return (
    <Section
      id="preferences"
      title={title}
      description="Not on your CV. It moves what fits to the top of your matches."
    >
      <div className="grid items-start gap-x-6 gap-y-4 sm:grid-cols-2">
        <Work />
        <Places />
        <PayFloor />
        <Limits />
      </div>
    </Section>
  );
}

function Work() {
  const { wishes, wish } = useWishes();
  const types = useId();
  return (
    <>
      <ListField
        field="preferences.titles"
        label="Job titles"
        placeholder="Add a title"
        values={wishes.titles ?? []}
        onChange={(values, said) => wish("titles", values, said)}
      />
      <Field label="Level" unmarked>
        {(control) => (
          <Select
            {...control}
            value={wishes.seniority ?? noWish}
            options={[{ value: noWish, label: "As your experience suggests" }, ...seniorityOptions]}
            onValueChange={(value) => wish("seniority", value === noWish ? null : value)}
          />
        )}
      </Field>
      <div className="grid content-start gap-1 sm:col-span-2" data-field="preferences.employment_types">
        <span id={types} className="text-sm font-medium">
          Kind of employment
        </span>
        <FilterChips
          label="Kind of employment"
          value={wishes.employment_types ?? []}
          options={employmentOptions}
          onValueChange={(values) => wish("employment_types", values)}
        />
      </div>
    </>
  );
}

function Places() {
  const { wishes, wish } = useWishes();
  return (
    <>
      <ListField
        field="preferences.locations"
        label="Places"
        hint="Cities, regions or countries you would work in"
        placeholder="Add a place"
        values={wishes.locations ?? []}
        onChange={(values, said) => wish("locations", values, said)}
      />
      <Field label="Remote or on site" unmarked>
        {(control) => (
          <Select
            {...control}
            value={wishes.remote ?? "any"}
            options={remoteWishes}
            onValueChange={(value) => wish("remote", value)}
          />
        )}
      </Field>
      <ListField
        field="preferences.work_authorization"
        label="Countries you may work in"
        hint="Without needing a permit from the employer"
        placeholder="Add a country"
        values={wishes.work_authorization ?? []}
        options={countries}
        onChange={(values, said) => wish("work_authorization", values, said)}
      />
    </>
  );
}

function PayFloor() {
  const editor = useEditor();
  const { salary_min: floor, currency } = editor.profile.preferences;
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const save = (patch: Partial<Preferences>) => editor.write("Lowest pay", { preferences: patch });
  const commit = () => {
    if (draft === null) return;
    const digits = draft.replaceAll(/[\s,.’']/g, "");
    const amount = digits === "" ? null : Number(digits);
    const wrong = amount !== null && !(Number.isInteger(amount) && amount >= 0 && amount <= 100_000_000);
    setError(wrong ? "Write a whole number, such as 45000" : undefined);
    if (wrong) return;
    setDraft(null);
    if (amount !== (floor ?? null)) save({ salary_min: amount, currency: currency ?? "EUR" });
  };
  const shown = floor === null || floor === undefined ? "" : floor.toLocaleString("en");
  return (
    <Field label="Lowest pay" hint="A year, before tax" error={error} unmarked>
      {(control) => (
        <div className="flex gap-2" data-field="preferences.salary_min">
          <Input
            {...control}
            inputMode="numeric"
            className="tabular"
            placeholder="No limit"
            value={draft ?? shown}
            onChange={(event) => setDraft(event.currentTarget.value)}
            onBlur={commit}
            onKeyDown={(event) => event.key === "Enter" && commit()}
          />
          <Select
            aria-label="Currency"
            className="w-40 shrink-0"
            value={currency ?? "EUR"}
            options={currencies.map(({ value, name }) => ({ value, label: name }))}
            onValueChange={(value) => save({ currency: value })}
          />
        </div>
      )}
    </Field>
  );
}

function Limits() {
  const { wishes, wish } = useWishes();
  return (
    <>
      <ListField
        label="Languages you want to work in"
        placeholder="Add a language"
        values={wishes.languages ?? []}
        suggestions={languageNames}
        onChange={(values, said) => wish("languages", values, said)}
      />
      <ListField
        label="Companies to leave out"
        hint="Their postings never become matches"
        placeholder="Add a company"
        values={wishes.excluded_companies ?? []}
        onChange={(values, said) => wish("excluded_companies", values, said)}
      />
    </>
  );
}
