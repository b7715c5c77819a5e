import type { ReactNode } from "react";
import { EvidenceScope } from "@/components/ui/evidence";
import { useShortcuts } from "@/lib/shortcuts";
import { toast } from "@/lib/toasts";
import { changedLines, nextOf, readingOrder } from "../../cv-lines";
import type { HeldCv } from "../../cv-queries";
import { useCvEditor } from "../../use-cv-editor";
import { CoverageCard } from "./coverage-card";
import { CvSheet } from "./cv-sheet";
import { CvToolbar, type CvView } from "./cv-toolbar";
import { LookCard } from "./look-card";
import { ReadbackCard } from "./readback-card";
import { LinesContext, useLines } from "./use-lines";

interface DeskProps {
  held: HeldCv;
  view: CvView;
  onView: (view: CvView) => void;
  /** More cards beside the sheet. */
  aside: ReactNode;
}

/** The sheet with its changes, and beside it what the posting asks for, the look and what a program reads. */
export function Desk({ held, view, onView, aside }: DeskProps) {
  const { cv, saved } = held;
  const editor = useCvEditor(cv.id);
  const { lines, said, say } = useLines(cv, editor, view === "changes");
  const undo = () => {
    const label = editor.undo();
    say(label ? `Taken back: ${label}` : "There is nothing to take back");
  };
  const reset = () => {
    editor.change("Went back to our proposal", { reset: true, changes: [] });
    toast({ title: "This is our proposal again", detail: "Undo brings your changes back." });
  };
  const shown = (id: string) => {
    onView("changes");
    lines.goTo(id);
  };
  const onCurrent = (act: (id: string) => void) => () => {
    if (view === "changes" && lines.current) act(lines.current);
  };
  useShortcuts("Your CV", [
    { keys: "j", label: "Next line", run: () => lines.go(1) },
    { keys: "k", label: "Line before", run: () => lines.go(-1) },
    { keys: "n", label: "Next line that changed", run: () => goToChange() },
    { keys: "J", label: "Move the line down (Shift J)", run: onCurrent((id) => lines.move(id, 1)) },
    { keys: "K", label: "Move the line up (Shift K)", run: onCurrent((id) => lines.move(id, -1)) },
    { keys: "x", label: "Leave the line out, put it back", run: onCurrent((id) => lines.toggle(id)) },
    { keys: "u", label: "Undo", run: undo },
    {
      keys: "v",
      label: "All changes, as it will be sent",
      run: () => onView(view === "changes" ? "sent" : "changes"),
    },
  ]);
  const goToChange = () => {
    const next = nextOf(changedLines(cv), readingOrder(cv), lines.current);
    if (next) lines.goTo(next);
  };
  return (
    <EvidenceScope>
      <LinesContext value={lines}>
        <div className="grid items-start gap-8 xl:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="min-w-0">
            <CvToolbar cv={cv} editor={editor} view={view} onView={onView} onUndo={undo} onReset={reset} />
            <CvSheet />
            <p role="status" className="sr-only">
              {said}
            </p>
          </div>
          <div className="grid min-w-0 gap-4 sm:grid-cols-2 xl:grid-cols-1">
            <div id="asked-for" className="min-w-0 scroll-mt-16">
              <CoverageCard cv={cv} onGo={shown} />
            </div>
            <div className="grid min-w-0 content-start gap-4">
              <LookCard cv={cv} editor={editor} />
              <ReadbackCard saved={saved} />
              {aside}
            </div>
          </div>
        </div>
      </LinesContext>
    </EvidenceScope>
  );
}
