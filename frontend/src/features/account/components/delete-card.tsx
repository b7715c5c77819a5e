import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DeleteDialog } from "./delete-dialog";

export function DeleteCard() {
  const [open, setOpen] = useState(false);
  return (
    <Card title="Delete your account" description="At once, and for good.">
      <div className="grid gap-4">
        <ul className="grid list-disc gap-1 pl-5 text-ink-soft marker:text-ink-faint">
          <li>You are signed out everywhere within the same second, and nobody can sign in any more.</li>
          <li>
            Your profile, CVs, matches, board, letters, conversations, alerts and files are erased, also from
            caches and waiting work. Calendar addresses and links in e-mails stop working.
          </li>
          <li>
            Postings you brought in for everyone stay, without your name. You get a certificate that lists
            what was erased and what was looked for afterwards.
          </li>
        </ul>
        <Button className="w-fit text-danger" onClick={() => setOpen(true)}>
          Delete account…
        </Button>
      </div>
      <DeleteDialog open={open} onOpenChange={setOpen} />
    </Card>
  );
}
