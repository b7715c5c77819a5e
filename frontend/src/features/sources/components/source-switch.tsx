import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Switch } from "@/components/ui/switch";
import { textLink } from "@/components/ui/text-link";
import type { Source } from "@/lib/sources/queries";
import { isKeptOff } from "@/lib/sources/standing";
import { useChangeSource } from "../queries";

interface TermsDialogProps {
  source: Source;
  onAccept: () => void;
  onClose: () => void;
}

/** What to know before a source is switched on that is off for a reason. */
function TermsDialog({ source, onAccept, onClose }: TermsDialogProps) {
  const { notice, link } = source.terms;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Before you switch on ${source.label}`}
      description={notice}
      footer={
        <>
          <Button onClick={onClose}>Leave it off</Button>
          <Button variant="primary" onClick={onAccept}>
            I accept this, switch it on
          </Button>
        </>
      }
    >
      {link && (
        <a href={link} target="_blank" rel="noopener" className={textLink}>
          Read the terms of {source.label}
          <span className="sr-only"> (new tab)</span>
        </a>
      )}
    </Dialog>
  );
}

/** Whether a source is read. One that its terms keep off is switched on only by a deliberate yes. */
export function SourceSwitch({ source, bare }: { source: Source; bare?: boolean }) {
  const change = useChangeSource(source);
  const [asking, setAsking] = useState(false);
  const decide = (enabled: boolean) => (isKeptOff(source) ? setAsking(true) : change.mutate({ enabled }));
  const accept = () => {
    setAsking(false);
    change.mutate({ enabled: true });
  };
  return (
    <>
      <Switch
        label={bare ? <span className="sr-only">Read {source.label}</span> : `Read ${source.label}`}
        checked={source.enabled}
        disabled={change.isPending}
        onCheckedChange={decide}
      />
      {asking && <TermsDialog source={source} onAccept={accept} onClose={() => setAsking(false)} />}
    </>
  );
}
