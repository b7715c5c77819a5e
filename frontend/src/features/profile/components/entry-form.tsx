import { Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, type FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { cn } from "@/lib/cn";
import { draftOf, entryOf, isBlank, problemsOf, type Draft, type EntryField } from "../entry-fields";
import { languageLevels } from "../words";

interface EntryFormProps<Entry extends object> {
  /** What is edited, read aloud: "Position". */
  label: string;
  entry: Entry;
  fields: readonly EntryField<Entry>[];
  /** A new entry is added by a button; one that exists is saved as one leaves each field. */
  isNew: boolean;
  /** One has left a field of an entry that exists. */
  onSave: (entry: Entry) => void;
  /** One has finished. */
  onDone: (entry: Entry) => void;
  onRemove: () => void;
  onCancel: () => void;
}

/** The fields of one entry, where the entry stood. */
export function EntryForm<Entry extends object>(props: EntryFormProps<Entry>) {
  const { label, entry, fields, isNew, onSave, onDone, onRemove, onCancel } = props;
  const [draft, setDraft] = useState(() => draftOf(entry, fields));
  const [shown, setShown] = useState<Draft>({});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>("input")?.focus(), []);

  const commit = (next: Draft, save: (entry: Entry) => void) => {
    const problems = problemsOf(next, fields);
    setShown(problems);
    if (Object.keys(problems).length === 0 && !isBlank(next)) save(entryOf(entry, next, fields));
  };
  const change = (key: string, text: string) => {
    setDraft((present) => ({ ...present, [key]: text }));
    setShown((present) => ({ ...present, [key]: "" }));
  };
  const leave = () => {
    if (!isNew) commit(draft, onSave);
  };
  const submit = () => {
    if (isBlank(draft)) onCancel();
    else commit(draft, onDone);
  };
  return (
    <form
      ref={form}
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="grid gap-4 rounded-control bg-paper p-4"
    >
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
        {fields.map((field) => (
          <Field
            key={field.key}
            label={field.label}
            required={field.required ?? false}
            unmarked
            hint={field.hint}
            error={shown[field.key] || undefined}
            className={cn("content-start", field.wide && "sm:col-span-2")}
          >
            {(control) => (
              <Control
                field={field}
                control={control}
                value={draft[field.key] ?? ""}
                onChange={(text) => change(field.key, text)}
                onPick={(text) => {
                  change(field.key, text);
                  if (!isNew) commit({ ...draft, [field.key]: text }, onSave);
                }}
                onBlur={leave}
              />
            )}
          </Field>
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant={isNew ? "primary" : "secondary"}>
          {isNew ? "Add" : "Done"}
        </Button>
        {isNew && (
          <Button variant="quiet" onClick={onCancel}>
            Cancel
          </Button>
        )}
        {!isNew && (
          <Button variant="quiet" onClick={onRemove} className="ml-auto">
            <Trash2 aria-hidden className="size-4" />
            Remove
          </Button>
        )}
      </div>
    </form>
  );
}

interface ControlProps<Entry> {
  field: EntryField<Entry>;
  control: FieldControl;
  value: string;
  onChange: (text: string) => void;
  onPick: (text: string) => void;
  onBlur: () => void;
}

function Control<Entry>({ field, control, value, onChange, onPick, onBlur }: ControlProps<Entry>) {
  if (field.kind === "level") {
    const known = languageLevels.some((level) => level.value === value);
    const options = known || !value ? languageLevels : [...languageLevels, { value, label: value }];
    return (
      <Select
        value={value || undefined}
        onValueChange={onPick}
        options={options}
        placeholder="Not said"
        {...control}
      />
    );
  }
  if (field.kind === "choice") {
    return (
      <Select
        value={value || undefined}
        onValueChange={onPick}
        options={field.options ?? []}
        placeholder="Not said"
        {...control}
      />
    );
  }
  if (field.kind === "lines")
    return (
      <Textarea
        value={value}
        onBlur={onBlur}
        onChange={(event) => onChange(event.currentTarget.value)}
        {...control}
      />
    );
  return (
    <Input
      value={value}
      onBlur={onBlur}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...control}
    />
  );
}
