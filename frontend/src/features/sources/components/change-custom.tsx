import { Dialog } from "@/components/ui/dialog";
import { toast } from "@/lib/toasts";
import { useChangeBoard, type Board } from "../boards";
import { customOf, customSettings, type CustomForm as Form } from "../custom";
import { CustomForm } from "./custom-form";

/** Changes the description of an address that is read; a secret that is left empty stays as it is. */
export function ChangeCustom({ board, onClose }: { board: Board; onClose: () => void }) {
  const change = useChangeBoard("custom");
  const save = async (form: Form) => {
    const label = form.label.trim() || board.label;
    await change.mutateAsync({ id: board.id, label, settings: customSettings(form) });
    toast({ title: "Saved", detail: "It counts from the next reading on." });
    onClose();
  };
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`How ${board.label} is read`}
      description="A secret is never shown: left empty, it stays as it is. For a preview, enter it again."
    >
      <CustomForm given={customOf(board)} action="Save" onSave={save} />
    </Dialog>
  );
}
