import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { asProblem } from "@/lib/problem";
import { useWhyHidden } from "../queries";
import type { WhyHidden } from "../types";

interface WhyHiddenDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** An address in, reasons out: absence is never silent. */
export function WhyHiddenDialog({ open, onOpenChange }: WhyHiddenDialogProps) {
  const [url, setUrl] = useState("");
  const why = useWhyHidden();
  const close = (next: boolean) => {
    if (!next) {
      setUrl("");
      why.reset();
    }
    onOpenChange(next);
  };
  const ask = () => {
    if (url.trim()) why.mutate(url.trim());
  };
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      wide
      title="Why don’t I see this job?"
      description="Paste the address of any posting. We tell you where it is, or why it is not on your list."
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <Field
          label="Address of the posting"
          required
          error={why.error ? asProblem(why.error).message : undefined}
        >
          {(control) => (
            <div className="flex gap-2">
              <Input
                {...control}
                type="url"
                inputMode="url"
                placeholder="https://"
                value={url}
                onChange={(event) => setUrl(event.currentTarget.value)}
              />
              <Button type="submit" variant="primary" className="h-9" loading={why.isPending}>
                Find out
              </Button>
            </div>
          )}
        </Field>
      </form>
      <div aria-live="polite" className="mt-4 empty:hidden">
        {why.data && <Answer answer={why.data} onLeave={() => close(false)} />}
      </div>
    </Dialog>
  );
}

function Answer({ answer, onLeave }: { answer: WhyHidden; onLeave: () => void }) {
  const { seen, reasons, job_id: jobId, match_id: matchId } = answer;
  return (
    <div className="grid gap-3">
      <p className="font-medium">
        {!seen
          ? "We have never seen this posting."
          : reasons.length === 0
            ? "It is on your list."
            : "We know this posting."}
      </p>
      {reasons.map((reason) => (
        <Notice key={`${reason.rule} ${reason.detail}`} tone="partial">
          <p>{reason.detail}</p>
          {reason.fix && <p className="text-ink-soft">{reason.fix}</p>}
        </Notice>
      ))}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {matchId && (
          <Button asChild>
            <Link to="/matches/$matchId" params={{ matchId }} search={true} onClick={onLeave}>
              Open the match
            </Link>
          </Button>
        )}
        {jobId && (
          <Button asChild variant="quiet">
            <Link to="/jobs/$jobId" params={{ jobId }} onClick={onLeave}>
              Open the posting
            </Link>
          </Button>
        )}
      </div>
    </div>
  );
}
