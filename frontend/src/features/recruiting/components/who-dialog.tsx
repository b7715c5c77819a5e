import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { asProblem } from "@/lib/problem";
import { useOpenIdentity } from "../candidate-queries";
import { IdentityFacts } from "./identity-facts";
import { ReasonDialog } from "./reason-dialog";

interface WhoDialogProps {
  candidate: { candidate_id: string; code: string };
  open: boolean;
  onClose: () => void;
}

/** Looking at who a candidate is before a decision: a reason first, and the log keeps it. */
export function WhoDialog({ candidate, open, onClose }: WhoDialogProps) {
  const look = useOpenIdentity(candidate.candidate_id);
  const close = () => {
    onClose();
    look.reset();
  };
  if (look.data)
    return (
      <Dialog
        open={open}
        onOpenChange={close}
        title={`Candidate ${candidate.code}`}
        description="Shown this once. The log says that you looked, and why."
        footer={<Button onClick={close}>Close</Button>}
      >
        <IdentityFacts identity={look.data} />
      </Dialog>
    );
  return (
    <ReasonDialog
      open={open}
      title="Show who this is"
      description={`Name, contact and school of Candidate ${candidate.code} can sway a judgement. That you looked, and why, goes into the log.`}
      action="Show"
      busy={look.isPending}
      error={look.error ? asProblem(look.error).message : undefined}
      onConfirm={look.mutate}
      onClose={close}
    />
  );
}
