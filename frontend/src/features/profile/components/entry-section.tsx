import { Plus, RotateCcw } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { changesOf, indexOf, type EntryField } from "../entry-fields";
import type { FactValue } from "../facts";
import type { EntryList } from "../types";
import { useEditor } from "../use-editor";
import { EntryForm } from "./entry-form";
import { RemovedEntries } from "./removed-entries";
import { Section } from "./section";

interface EntrySectionProps<Entry extends object> {
  field: EntryList;
  title: string;
  /** One of them, lower case: "position". */
  noun: string;
  entries: readonly Entry[];
  fields: readonly EntryField<Entry>[];
  blank: Entry;
  empty: string;
  nameOf: (entry: Entry) => string;
  view: (entry: Entry, onEdit: () => void) => ReactNode;
  /** Stands above the entries. */
  above?: ReactNode;
  description?: ReactNode;
  /** Side by side, where entries are short. */
  inColumns?: boolean;
  /** Entries of several lines need more air between them. */
  roomy?: boolean;
}

/** Which entry is open: by its number until it was saved, then by what it says, wherever a new date moved it. */
type Open<Entry> = "new" | { at: number; saved: Entry | null } | null;

function useEntries<Entry extends object>({
  field,
  title,
  entries,
  fields,
  nameOf,
}: EntrySectionProps<Entry>) {
  const editor = useEditor();
  const [open, setOpen] = useState<Open<Entry>>(null);
  const found = open && open !== "new" && open.saved ? indexOf(entries, open.saved, fields) : -1;
  const openAt = open === null || open === "new" ? null : found < 0 ? open.at : found;
  const close = () => setOpen(null);
  const save = (at: number, before: Entry, after: Entry) => {
    const changes = changesOf(before, after, fields);
    if (Object.keys(changes).length > 0) editor.correct(title, `${field}.${at}`, changes as FactValue);
    setOpen({ at, saved: after });
  };
  return {
    adding: open === "new",
    openAt,
    open: (at: number) => setOpen({ at, saved: null }),
    startAdding: () => setOpen("new"),
    close,
    save,
    finish: (at: number, before: Entry, after: Entry) => {
      save(at, before, after);
      close();
    },
    add: (entry: Entry) => {
      editor.add(nameOf(entry), field, entry);
      close();
    },
    remove: (at: number, entry: Entry) => {
      editor.correct(title, `${field}.${at}`, null, `Removed ${nameOf(entry)}`);
      close();
    },
  };
}

/** A list of entries, each read as text and edited where it stands. */
export function EntrySection<Entry extends object>(props: EntrySectionProps<Entry>) {
  const { field, title, noun, entries, fields, blank, empty, nameOf, view } = props;
  const { above, description, inColumns, roomy } = props;
  const list = useEntries(props);
  const editor = useEditor();
  const edited = editor.profile.edited.includes(field) && editor.profile.active_cv !== null;
  return (
    <Section
      id={field}
      title={title}
      {...(description !== undefined && { description })}
      actions={
        <>
          {edited && (
            <Button variant="quiet" size="sm" onClick={() => editor.giveBack(title, field)}>
              <RotateCcw aria-hidden className="size-3.5" />
              Back to what your CV says
            </Button>
          )}
          <Button variant="quiet" size="sm" onClick={list.startAdding}>
            <Plus aria-hidden className="size-4" />
            Add
            <span className="sr-only"> a {noun}</span>
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {above}
        {list.adding && (
          <EntryForm
            label={`New ${noun}`}
            entry={blank}
            fields={fields}
            isNew
            onSave={list.close}
            onDone={list.add}
            onRemove={list.close}
            onCancel={list.close}
          />
        )}
        {entries.length === 0 && !list.adding && <p className="text-ink-faint">{empty}</p>}
        <ul
          className={cn(
            "grid empty:hidden",
            inColumns ? "gap-x-6 gap-y-3 sm:grid-cols-2" : roomy ? "gap-6" : "gap-3",
          )}
        >
          {entries.map((entry, at) => (
            <li
              key={at === list.openAt ? "open" : at}
              className={cn(at === list.openAt && "sm:col-span-full")}
            >
              {at === list.openAt ? (
                <EntryForm
                  label={nameOf(entry)}
                  entry={entry}
                  fields={fields}
                  isNew={false}
                  onSave={(next) => list.save(at, entry, next)}
                  onDone={(next) => list.finish(at, entry, next)}
                  onRemove={() => list.remove(at, entry)}
                  onCancel={list.close}
                />
              ) : (
                view(entry, () => list.open(at))
              )}
            </li>
          ))}
        </ul>
        <RemovedEntries list={field} />
      </div>
    </Section>
  );
}
