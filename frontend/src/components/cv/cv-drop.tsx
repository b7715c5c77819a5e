import { ClipboardPaste, FileInput } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import type { Intake } from "@/lib/cv/intake";
import { cvHint, cvRules } from "@/lib/cv/rules";
import { ImportDialog } from "./import-dialog";
import { PasteDialog } from "./paste-dialog";

interface CvDropProps {
  intake: Intake;
  title?: string;
  /** Another way in, beside pasting. */
  action?: ReactNode;
  /** Small, beside other things. */
  compact?: boolean;
  className?: string;
}

/** Where a CV is dropped, chosen or pasted, and where it is said why one was not taken. */
export function CvDrop({ intake, title = "Drop your CV here", action, compact, className }: CvDropProps) {
  const [pasting, setPasting] = useState(false);
  const [importing, setImporting] = useState(false);
  return (
    <div className={className}>
      <FileDrop
        rules={cvRules}
        title={intake.sending ? `Sending ${intake.sending.name}` : title}
        hint={compact ? "PDF, DOCX, ODT, RTF, TXT, MD" : cvHint}
        disabled={intake.sending !== null}
        onFile={intake.send}
        onRefusal={intake.refuse}
        {...(compact && { compact })}
      />
      {intake.refusal && (
        <div className="mt-3">
          <Notice tone="partial" live>
            <p className="font-medium">{intake.refusal.title}</p>
            <p>{intake.refusal.advice}</p>
          </Notice>
        </div>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button variant="quiet" onClick={() => setPasting(true)}>
          <ClipboardPaste aria-hidden className="size-4" />
          Paste the text instead
        </Button>
        {!compact && (
          <Button variant="quiet" onClick={() => setImporting(true)}>
            <FileInput aria-hidden className="size-4" />
            Import from LinkedIn or JSON Resume
          </Button>
        )}
        {action}
      </div>
      <PasteDialog open={pasting} onOpenChange={setPasting} onFile={intake.send} />
      <ImportDialog open={importing} onOpenChange={setImporting} intake={intake} />
    </div>
  );
}
