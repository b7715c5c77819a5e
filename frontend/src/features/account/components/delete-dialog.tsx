import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { asProblem } from "@/lib/problem";
import { end, useUser } from "@/lib/session/session";
import { exportsQuery, useDeleteAccount, useStartExport } from "../queries";

interface DeleteDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Asks for the account's own address: nothing brings the account back. */
export function DeleteDialog({ open, onOpenChange }: DeleteDialogProps) {
  const { email } = useUser();
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const remove = useDeleteAccount();
  const sure = typed.trim().toLowerCase() === email.toLowerCase();
  const change = (next: boolean) => {
    setTyped("");
    remove.reset();
    onOpenChange(next);
  };
  const go = () =>
    remove.mutate(undefined, {
      onSuccess: ({ secret }) => {
        // First away from here: the views below the shell need a signed-in person.
        void navigate({ to: "/goodbye", hash: secret, replace: true }).then(end);
      },
    });
  const problem = remove.error ? asProblem(remove.error) : null;
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title="Delete your account?"
      description="This cannot be taken back, by you or by whoever runs this instance."
      footer={
        <>
          <Button onClick={() => change(false)}>Keep my account</Button>
          <Button variant="danger" disabled={!sure} loading={remove.isPending} onClick={go}>
            Delete for good
          </Button>
        </>
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (sure && !remove.isPending) go();
        }}
      >
        {problem && (
          <Notice tone="danger" live>
            {problem.detail ?? problem.title}
          </Notice>
        )}
        <ExportFirst onExport={() => change(false)} />
        <Field label={`Type ${email} to confirm`} required unmarked>
          {(control) => (
            <Input
              {...control}
              type="email"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

/** Offers to take everything along first, unless that was done. */
function ExportFirst({ onExport }: { onExport: () => void }) {
  const exports = useQuery(exportsQuery);
  const start = useStartExport();
  if (!exports.data || exports.data.items.some((one) => one.state === "ready")) return null;
  return (
    <Notice
      action={
        <Button
          size="sm"
          loading={start.isPending}
          onClick={() => start.mutate(undefined, { onSuccess: onExport })}
        >
          Export first
        </Button>
      }
    >
      You have no export of your data. What is erased cannot be fetched later.
    </Notice>
  );
}
