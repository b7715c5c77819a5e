import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { dayKey } from "@/lib/applications/due";
import { instantOf, ownZone } from "@/lib/applications/zones";
import { asProblem } from "@/lib/problem";
import type { Card, CardPatch } from "../../types";
import { Conflict, useCardEdit } from "../../use-card-edit";

interface EditCardDialogProps {
  card: Card;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Puts right what a card is called and where it leads. */
export function EditCardDialog(props: EditCardDialogProps) {
  const { open, onOpenChange } = props;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Edit the card">
      {open && <EditCardForm {...props} />}
    </Dialog>
  );
}

interface Texts {
  title: string;
  company: string;
  url: string;
  location: string;
  applied: string;
}

function textsOf(card: Card): Texts {
  return {
    title: card.title,
    company: card.company,
    url: card.url ?? "",
    location: card.location ?? "",
    applied: card.applied_at ? dayKey(new Date(card.applied_at)) : "",
  };
}

/** Only what was changed: the rest is not sent, so that another window's change of it stands. */
function patchOf(before: Texts, after: Texts): CardPatch {
  const changed = (name: keyof Texts) => before[name].trim() !== after[name].trim();
  return {
    ...(changed("title") && { title: after.title.trim() }),
    ...(changed("company") && { company: after.company.trim() }),
    ...(changed("url") && { url: after.url.trim() || null }),
    ...(changed("location") && { location: after.location.trim() || null }),
    ...(changed("applied") && {
      applied_at: after.applied ? instantOf(after.applied, "12:00", ownZone()) : null,
    }),
  };
}

const fields = [
  { name: "title", label: "Title", type: "text", max: 300, needed: "Say what the job is called" },
  { name: "company", label: "Company", type: "text", max: 200, needed: "Say whose job it is" },
  { name: "location", label: "Place", type: "text", max: 200 },
  { name: "url", label: "Link to the posting", type: "url", max: 2_000 },
  { name: "applied", label: "Applied on", type: "date", max: 10 },
] as const satisfies readonly {
  name: keyof Texts;
  label: string;
  type: string;
  max: number;
  needed?: string;
}[];

function EditCardForm({ card, onOpenChange }: EditCardDialogProps) {
  const [base] = useState(card);
  const [texts, setTexts] = useState(() => textsOf(card));
  const edit = useCardEdit(card.id);
  const conflict = edit.error instanceof Conflict ? edit.error.present : null;
  const problem = edit.error && !conflict ? asProblem(edit.error) : null;
  const patch = patchOf(textsOf(base), texts);
  const wrong = texts.title.trim() === "" || texts.company.trim() === "";
  const submit = () => {
    if (wrong || edit.isPending) return;
    if (Object.keys(patch).length === 0) onOpenChange(false);
    else edit.mutate({ patch, base: conflict ?? base }, { onSuccess: () => onOpenChange(false) });
  };
  return (
    <form
      noValidate
      aria-label="The card"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {fields.map((field) => {
        const { name, label, type, max } = field;
        const needed = "needed" in field && texts[name].trim() === "" ? field.needed : undefined;
        return (
          <Field
            key={name}
            label={label}
            required={"needed" in field}
            error={needed ?? problem?.forField(name)}
          >
            {(control) => (
              <Input
                {...control}
                type={type}
                {...(type === "date" ? { max: dayKey(new Date()) } : { maxLength: max })}
                value={texts[name]}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setTexts((held) => ({ ...held, [name]: value }));
                }}
              />
            )}
          </Field>
        );
      })}
      {conflict && (
        <Notice tone="partial" live>
          This card was changed in another window: it is {conflict.title} at {conflict.company} there. Save
          again to keep yours.
        </Notice>
      )}
      {problem?.errors.length === 0 && (
        <Notice tone="danger" live>
          {problem.message}
        </Notice>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button type="submit" variant="primary" loading={edit.isPending} disabled={wrong}>
          Save
        </Button>
      </div>
    </form>
  );
}
