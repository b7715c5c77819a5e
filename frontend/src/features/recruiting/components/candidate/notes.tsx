import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Textarea } from "@/components/ui/textarea";
import { useNotes } from "../../candidate-queries";
import type { Candidate } from "../../types";

/** What the desk notes about a candidate; never part of a score. */
export function Notes({ candidate }: { candidate: Candidate }) {
  const [text, setText] = useState("");
  const { add, remove } = useNotes(candidate);
  return (
    <div className="grid gap-3">
      {candidate.notes.length > 0 && (
        <ul aria-label="Notes" className="grid gap-2">
          {candidate.notes.map((note) => (
            <li key={note.id} className="flex items-start gap-2 rounded-control bg-sunken py-2 pr-1 pl-3">
              <div className="min-w-0 flex-1">
                <p className="break-words whitespace-pre-wrap">{note.text}</p>
                <RelativeTime at={note.created_at} className="text-xs text-ink-faint" />
              </div>
              <IconButton
                icon={Trash2}
                label={`Delete the note “${note.text.slice(0, 40)}”`}
                size="sm"
                onClick={() => remove.mutate(note.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className="grid gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) add.mutate(text.trim(), { onSuccess: () => setText("") });
        }}
      >
        <Field label="New note" unmarked hint="The candidate can ask to read it.">
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              className="min-h-16"
              maxLength={5000}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button type="submit" className="justify-self-start" disabled={!text.trim()} loading={add.isPending}>
          Add the note
        </Button>
      </form>
    </div>
  );
}
