import { Check, CloudOff, LoaderCircle, TriangleAlert, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import { useEditor } from "../use-editor";

const states = {
  clean: { icon: Check, words: "Changes save themselves" },
  saving: { icon: LoaderCircle, words: "Saving…" },
  waiting: { icon: CloudOff, words: "Saves when you are online" },
  saved: { icon: Check, words: "All changes saved" },
  failed: { icon: TriangleAlert, words: "The last change was not saved" },
} as const;

/** Says that what was changed is saved, and takes the newest change back. */
export function SaveState({ undoKey = "mod+z" }: { undoKey?: string }) {
  const { state, undo, canUndo } = useEditor();
  const { icon: Icon, words } = states[state];
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p role="status" className="flex items-center gap-1.5 text-sm text-ink-faint">
        <Icon aria-hidden className={state === "saving" ? "animate-spin size-3.5" : "size-3.5"} />
        {words}
      </p>
      {canUndo && (
        <Button size="sm" variant="quiet" onClick={undo}>
          <Undo2 aria-hidden className="size-3.5" />
          Undo
          <KeyHint keys={undoKey} className="max-md:hidden" />
        </Button>
      )}
    </div>
  );
}
