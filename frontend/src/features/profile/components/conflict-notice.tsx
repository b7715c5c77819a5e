import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useEditor } from "../use-editor";

/** A change that met a newer version of the profile: what happened to it, and what can be done. */
export function ConflictNotice() {
  const editor = useEditor();
  if (!editor.conflict) return null;
  return (
    <Notice
      tone="partial"
      live
      action={
        <div className="flex gap-1">
          <Button size="sm" onClick={editor.saveAgain}>
            Save mine
          </Button>
          <Button size="sm" variant="quiet" onClick={editor.dropConflict}>
            Leave it
          </Button>
        </div>
      }
    >
      <p className="font-medium">Your profile was changed in another window</p>
      <p>We loaded the newest version. Your change to “{editor.conflict.label}” is not in it.</p>
    </Notice>
  );
}
