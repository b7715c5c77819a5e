import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { formatExact } from "@/lib/format";
import { useOfferReset, type ManagedUser } from "../queries";
import { FormProblem } from "./form-problem";

interface ResetLinkDialogProps {
  user: ManagedUser | null;
  onClose: () => void;
}

/** Makes a one-time link for somebody who forgot their password; it is shown once. */
export function ResetLinkDialog({ user, onClose }: ResetLinkDialogProps) {
  const offer = useOfferReset();
  const close = () => {
    offer.reset();
    onClose();
  };
  const name = user?.full_name ?? user?.email ?? "";
  return (
    <Dialog
      open={user !== null}
      onOpenChange={(open) => !open && close()}
      title="A link to set a new password"
      description={`Give it to ${name} yourself. It works once; the old password works until then.`}
      footer={
        offer.data ? (
          <Button variant="primary" onClick={close}>
            Done
          </Button>
        ) : (
          <>
            <Button onClick={close}>Cancel</Button>
            <Button variant="primary" loading={offer.isPending} onClick={() => user && offer.mutate(user.id)}>
              Make the link
            </Button>
          </>
        )
      }
    >
      <FormProblem error={offer.error} />
      {offer.data && (
        <CopyField
          label="Link"
          value={offer.data.reset_url}
          hint={`Ends ${formatExact(offer.data.expires_at)}. It is not shown again.`}
        />
      )}
    </Dialog>
  );
}
