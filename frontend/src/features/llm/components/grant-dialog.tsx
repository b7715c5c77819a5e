import { useQuery } from "@tanstack/react-query";
import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { formatCount } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { peopleQuery, useGrant } from "../queries";

interface GrantDialogProps {
  open: boolean;
  onClose: () => void;
}

/** Gives somebody credits; they see why. */
export function GrantDialog({ open, onClose }: GrantDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title="Give credits"
      description="They are added to what the person has, and stand in their history with your reason."
    >
      {open && <GrantForm onClose={onClose} />}
    </Dialog>
  );
}

function GrantForm({ onClose }: { onClose: () => void }) {
  const { data: people = [] } = useQuery(peopleQuery);
  const [who, setWho] = useState<string>();
  const [credits, setCredits] = useState("500");
  const [reason, setReason] = useState("");
  const grant = useGrant();
  const amount = Number(credits);
  const usable = who !== undefined && Number.isInteger(amount) && amount >= 1 && reason.trim().length >= 3;
  const give = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!usable) return;
    grant.mutate(
      { user_id: who, credits: amount, reason },
      {
        onSuccess: ({ balance }) => {
          const name = people.find(({ id }) => id === who)?.name ?? "They";
          toast({ title: `${name} has ${formatCount(balance)} credits now` });
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={give} className="grid gap-4" noValidate>
      {grant.isError && (
        <Notice tone="danger" live>
          {asProblem(grant.error).message}
        </Notice>
      )}
      <Field label="Person" required>
        {(control) => (
          <Select
            {...control}
            value={who}
            onValueChange={setWho}
            placeholder="Choose a person"
            options={people.map(({ id, name, email }) => ({
              value: id,
              label: name === email ? name : `${name} (${email})`,
            }))}
          />
        )}
      </Field>
      <Field label="Credits" required hint="One credit is a tenth of a US cent.">
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={credits}
            onChange={(event) => setCredits(event.target.value)}
          />
        )}
      </Field>
      <Field label="Reason" required hint="Three characters or more.">
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={grant.isPending} disabled={!usable}>
          Give credits
        </Button>
      </div>
    </form>
  );
}
