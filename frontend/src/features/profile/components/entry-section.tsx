import { Plus, RotateCcw } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import type { EntryField } from "../entry-fields";
import { useEditor } from "../use-editor";
import { EntryForm } from "./entry-form";
import { Section } from "./section";

type ListName = "experience" | "education" | "certifications" | "languages";

interface EntrySectionProps<Entry extends object> {
  field: ListName;
  title: string;
  /** One of them, lower case: "position". */
  noun: string;
  entries: readonly Entry[];
  fields: readonly EntryField<Entry>[];
  blank: Entry;
  empty: string;
  /** Orders the entries after a change. */
  sorted?: (entries: readonly Entry[]) => Entry[];
  nameOf: (entry: Entry) => string;
  view: (entry: Entry, onEdit: () => void) => ReactNode;
  /** Side by side, where entries are short. */
  inColumns?: boolean;
  /** Entries of several lines need more air between them. */
  roomy?: boolean;
}

const asTheyAre = <Entry,>(entries: readonly Entry[]) => [...entries];

/** A list of entries, each read as text and edited where it stands. */
export function EntrySection<Entry extends object>(props: EntrySectionProps<Entry>) {
  const {
    field,
    title,
    noun,
    entries,
    fields,
    blank,
    empty,
    sorted = asTheyAre,
    nameOf,
    view,
    inColumns,
    roomy,
  } = props;
  const editor = useEditor();
  const [open, setOpen] = useState<number | "new" | null>(null);
  const close = () => setOpen(null);

  const save = (next: readonly Entry[], said?: string) => {
    if (JSON.stringify(next) !== JSON.stringify(entries)) editor.write(title, { [field]: next }, said);
  };
  // While a form is open its entry stays in its place; the order is set when one has finished.
  const withEntry = (index: number, entry: Entry) => entries.map((each, at) => (at === index ? entry : each));
  const finish = (next: readonly Entry[]) => {
    save(sorted(next));
    close();
  };
  const remove = (index: number, entry: Entry) => {
    save(
      entries.filter((_, at) => at !== index),
      `Removed ${nameOf(entry)}`,
    );
    close();
  };
  const edited = editor.profile.edited.includes(field) && editor.profile.active_cv !== null;
  return (
    <Section
      id={field}
      title={title}
      actions={
        <>
          {edited && (
            <Button variant="quiet" size="sm" onClick={() => editor.giveBack(title, field)}>
              <RotateCcw aria-hidden className="size-3.5" />
              Back to what your CV says
            </Button>
          )}
          <Button variant="quiet" size="sm" onClick={() => setOpen("new")}>
            <Plus aria-hidden className="size-4" />
            Add
            <span className="sr-only"> a {noun}</span>
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {open === "new" && (
          <EntryForm
            label={`New ${noun}`}
            entry={blank}
            fields={fields}
            isNew
            onSave={close}
            onDone={(entry) => finish([entry, ...entries])}
            onRemove={close}
            onCancel={close}
          />
        )}
        {entries.length === 0 && open !== "new" && <p className="text-ink-faint">{empty}</p>}
        <ul
          className={cn(
            "grid empty:hidden",
            inColumns ? "gap-x-6 gap-y-3 sm:grid-cols-2" : roomy ? "gap-6" : "gap-3",
          )}
        >
          {entries.map((entry, index) => (
            <li key={index} className={cn(open === index && "sm:col-span-full")}>
              {open === index ? (
                <EntryForm
                  label={nameOf(entry)}
                  entry={entry}
                  fields={fields}
                  isNew={false}
                  onSave={(next) => save(withEntry(index, next))}
                  onDone={(next) => finish(withEntry(index, next))}
                  onRemove={() => remove(index, entry)}
                  onCancel={close}
                />
              ) : (
                view(entry, () => setOpen(index))
              )}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
