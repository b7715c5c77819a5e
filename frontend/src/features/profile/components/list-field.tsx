import { useMemo, useState } from "react";
import { Chip } from "@/components/ui/chip";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { matchingOptions, type NamedOption } from "../options";

interface ListFieldProps {
  /** The field of the profile it shows, so that what is missing leads to it. */
  field?: string;
  label: string;
  hint?: string;
  placeholder: string;
  values: readonly string[];
  onChange: (values: string[], said?: string) => void;
  /** Only these can be picked; without them anything can be written. */
  options?: readonly NamedOption[];
  /** Names that are offered but not required. */
  suggestions?: readonly string[];
  /** Why something written cannot be taken. */
  check?: (text: string) => string | undefined;
  /** Goes back to what the CV says; given while the list is the person's own. */
  onGiveBack?: (() => void) | undefined;
}

/** Some words as chips, with a field to add to them. */
export function ListField(props: ListFieldProps) {
  const { field, label, hint, placeholder, values, onChange, options, suggestions, check, onGiveBack } =
    props;
  const [query, setQuery] = useState("");
  const [error, setError] = useState<string>();
  const all = useMemo(
    () => options ?? suggestions?.map((name) => ({ value: name, name })) ?? [],
    [options, suggestions],
  );
  const nameOf = (value: string) => all.find((option) => option.value === value)?.name ?? value;
  const add = (value: string) => {
    const problem = check?.(value);
    setError(problem);
    if (!problem && !values.includes(value)) onChange([...values, value]);
  };
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      unmarked
      aside={
        onGiveBack && (
          <button type="button" onClick={onGiveBack} className="rounded-[2px] hover:text-ink hover:underline">
            Back to what your CV says
          </button>
        )
      }
    >
      {(control) => (
        <div className="grid gap-2" data-field={field}>
          {values.length > 0 && (
            <ul className="flex flex-wrap gap-1.5">
              {values.map((value) => (
                <li key={value} className="max-w-full">
                  <Chip
                    removeLabel={`Remove ${nameOf(value)} from ${label.toLowerCase()}`}
                    onRemove={() =>
                      onChange(
                        values.filter((each) => each !== value),
                        `Removed ${nameOf(value)}`,
                      )
                    }
                  >
                    {nameOf(value)}
                  </Chip>
                </li>
              ))}
            </ul>
          )}
          <Combobox
            label={label}
            items={matchingOptions(all, query, values)}
            query={query}
            onQueryChange={setQuery}
            onPick={(option) => add(option.value)}
            itemKey={(option) => option.value}
            itemText={(option) => option.name}
            {...(!options && { onCreate: add })}
            placeholder={placeholder}
            id={control.id}
            aria-describedby={control["aria-describedby"]}
            aria-invalid={control["aria-invalid"]}
          />
        </div>
      )}
    </Field>
  );
}
