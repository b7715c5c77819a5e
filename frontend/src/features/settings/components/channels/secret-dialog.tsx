import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { useRemakeSecret, type Channel } from "../../queries/channels";

interface SecretDialogProps {
  channel: Channel;
  onOpenChange: (open: boolean) => void;
}

/** Makes a new signing secret, after saying what that ends. */
export function SecretDialog({ channel, onOpenChange }: SecretDialogProps) {
  const remake = useRemakeSecret(channel);
  return (
    <Dialog
      open
      onOpenChange={onOpenChange}
      title="New signing secret"
      description="The present one stops counting at once: your receiver needs the new one."
    >
      {remake.data?.secret ? (
        <MadeSecret secret={remake.data.secret} onDone={() => onOpenChange(false)} />
      ) : (
        <div className="flex justify-end gap-2">
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" loading={remake.isPending} onClick={() => remake.mutate()}>
            Make a new one
          </Button>
        </div>
      )}
    </Dialog>
  );
}

/** A secret, shown this once. */
export function MadeSecret({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <div className="grid gap-4">
      <CopyField
        label="Signing secret"
        value={secret}
        hint="Your receiver checks with it that a message is from here. It is not shown again."
      />
      <Button variant="primary" className="justify-self-end" onClick={onDone}>
        I have it
      </Button>
    </div>
  );
}
