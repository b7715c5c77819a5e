import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { KeyHint } from "@/components/ui/key-hint";
import { Textarea } from "@/components/ui/textarea";

interface ReasonDialogProps {
  open: boolean;
  title: string;
  description: string;
  action: string;
  /** Said already by the ranking, to be taken over or changed. */
  offered?: readonly string[];
  busy: boolean;
  /** What the server refused, in words. */
  error?: string | undefined;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

const shortest = 3;

/** Asks for the reason that the log keeps; Enter confirms. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, description, onClose } = props;
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={title} description={description}>
      {open && <Reason {...props} />}
    </Dialog>
  );
}

function Reason({ action, offered = [], busy, error, onConfirm, onClose }: ReasonDialogProps) {
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const said = reason.trim();
  const submit = () => {
    if (said.length < shortest) setMissing(true);
    else if (!busy) onConfirm(said);
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label="Reason"
        required
        error={missing && said.length < shortest ? "A few words are needed: the log keeps them." : error}
      >
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            rows={2}
            maxLength={1000}
            className="min-h-16"
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
              event.preventDefault();
              submit();
            }}
          />
        )}
      </Field>
      {offered.length > 0 && (
        <div className="-mt-2 grid justify-items-start gap-1">
          {offered.map((each) => (
            <button
              key={each}
              type="button"
              onClick={() => {
                setReason(each);
                // Back to the words, so that Enter confirms them and they can be changed.
                field.current?.focus();
              }}
              className="rounded-control bg-sunken px-2 py-1 text-left text-sm text-pretty text-ink-soft ring-1 ring-line ring-inset hover:bg-hover hover:text-ink pointer-coarse:py-2.5"
            >
              {each}
            </button>
          ))}
        </div>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={busy}>
          {action}
          <KeyHint keys="enter" inverted className="pointer-coarse:hidden" />
        </Button>
      </div>
    </form>
  );
}
