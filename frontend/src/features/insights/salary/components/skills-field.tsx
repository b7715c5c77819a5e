import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Chip } from "@/components/ui/chip";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { useDebounced } from "@/lib/use-debounced";
import { skillsQuery } from "../queries";

interface SkillsFieldProps {
  value: readonly string[];
  onChange: (skills: string[]) => void;
}

/** Skills by their first letters, and those already named. */
export function SkillsField({ value, onChange }: SkillsFieldProps) {
  const [query, setQuery] = useState("");
  const settled = useDebounced(query.trim(), 150);
  const { data, isFetching } = useQuery(skillsQuery(settled));
  const items = query.trim() === "" ? [] : (data?.items ?? []);
  const looking = query.trim() !== settled || (isFetching && items.length === 0);
  const held = new Set(value.map((name) => name.toLowerCase()));
  const add = (name: string) => onChange([...value.filter((each) => each !== name), name]);
  return (
    <div className="grid gap-2">
      <Field label="Skills">
        {(control) => (
          <Combobox
            id={control.id}
            aria-describedby={control["aria-describedby"]}
            label="Skills"
            placeholder="Add a skill"
            items={items.filter(({ name }) => !held.has(name.toLowerCase()))}
            query={query}
            onQueryChange={setQuery}
            onPick={({ name }) => add(name)}
            itemKey={({ id }) => id}
            itemText={({ name }) => name}
            loading={looking}
          />
        )}
      </Field>
      {value.length > 0 && (
        <ul aria-label="Skills named" className="flex flex-wrap gap-1">
          {value.map((name) => (
            <li key={name}>
              <Chip onRemove={() => onChange(value.filter((each) => each !== name))}>{name}</Chip>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
