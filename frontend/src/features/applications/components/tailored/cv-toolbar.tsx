import { RotateCcw, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { KeyHint } from "@/components/ui/key-hint";
import { Segmented } from "@/components/ui/segmented";
import { textLink } from "@/components/ui/text-link";
import { cn } from "@/lib/cn";
import type { TailoredCv } from "../../cv-types";
import type { CvEditor } from "../../use-cv-editor";

export type CvView = "changes" | "sent";

const views = [
  { value: "changes", label: "All changes" },
  { value: "sent", label: "As it will be sent" },
] as const;

const states = {
  clean: "",
  saved: "Saved",
  saving: "Saving…",
  waiting: "Waiting for the connection",
  failed: "Not saved",
};

interface CvToolbarProps {
  cv: TailoredCv;
  editor: CvEditor;
  view: CvView;
  onView: (view: CvView) => void;
  onUndo: () => void;
  onReset: () => void;
}

/** Above the sheet: how it is shown, what changed in numbers, and the ways back. */
export function CvToolbar({ cv, editor, view, onView, onUndo, onReset }: CvToolbarProps) {
  const { kept, moved, left_out } = cv.diff;
  const own = cv.own.length > 0 || cv.own_headline !== null;
  return (
    <div className="mb-3 grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Segmented label="How the CV is shown" value={view} options={views} onValueChange={onView} />
        <div className="ml-auto flex items-center gap-1">
          <span role="status" className="mr-1 text-sm text-ink-faint">
            {states[editor.state]}
          </span>
          {own && (
            <Button variant="quiet" onClick={onReset}>
              <RotateCcw aria-hidden className="size-4" />
              Back to our proposal
            </Button>
          )}
          <IconButton
            icon={Undo2}
            label="Undo"
            keys="u"
            aria-disabled={!editor.canUndo}
            className={cn(!editor.canUndo && "max-sm:hidden")}
            onClick={onUndo}
          />
        </div>
      </div>
      {view === "changes" && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 text-sm text-ink-soft">
          <p className="flex flex-wrap gap-x-4 gap-y-1 tabular">
            <span>{kept} where they were</span>
            <span className="inline-flex items-center gap-1.5">
              <span aria-hidden className="h-3.5 border-l-3 border-job-line" />
              {moved} moved
            </span>
            <span className="inline-flex items-center gap-1.5">
              <span aria-hidden className="h-3.5 border-l-2 border-dashed border-line-strong" />
              {left_out} left out
            </span>
            {cv.coverage.asked > 0 && (
              <a href="#asked-for" className={cn(textLink, "xl:hidden")}>
                {cv.coverage.after} of {cv.coverage.asked} asked for
              </a>
            )}
          </p>
          <p aria-hidden className="hidden items-center gap-1 text-xs text-ink-faint lg:flex">
            <KeyHint keys="j" />
            <KeyHint keys="k" /> go to a line · <KeyHint keys="⇧ j" /> <KeyHint keys="⇧ k" /> move it ·{" "}
            <KeyHint keys="x" /> leave it out
          </p>
        </div>
      )}
    </div>
  );
}
