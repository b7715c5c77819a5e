import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { asProblem } from "@/lib/problem";
import { useFind } from "../../pool-queries";
import { PoolRowMenu } from "./pool-row-menu";

interface FindDialogProps {
  open: boolean;
  onClose: () => void;
}

/** Finding a person who asks for their data, by name or address; the log keeps why. */
export function FindDialog({ open, onClose }: FindDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Find a candidate by name"
      description="To answer a person, correct a name or delete a CV. That you looked, and why, goes into the log."
    >
      {open && <Form />}
    </Dialog>
  );
}

function Form() {
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  const find = useFind();
  const found = find.data?.items;
  const ready = text.trim().length >= 2 && reason.trim().length >= 3;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) find.mutate({ text: text.trim(), reason: reason.trim() });
      }}
    >
      <Field label="Part of the name, or the whole e-mail address" required>
        {(control) => (
          <Input {...control} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        )}
      </Field>
      <Field label="Why you look" required error={find.error ? asProblem(find.error).message : undefined}>
        {(control) => (
          <Input
            {...control}
            placeholder="They asked us to delete their CV"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button
        type="submit"
        variant="primary"
        className="justify-self-end"
        disabled={!ready}
        loading={find.isPending}
      >
        Find
      </Button>
      <div aria-live="polite" className="empty:hidden">
        {found?.length === 0 && <p className="text-ink-soft">Nobody here is called that.</p>}
        {found && found.length > 0 && (
          <ul aria-label="Found" className="divide-y">
            {found.map((item) => (
              <li key={item.candidate_id} className="flex items-center justify-between gap-4 py-1">
                <span className="font-medium">Candidate {item.code}</span>
                <PoolRowMenu item={item} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </form>
  );
}
