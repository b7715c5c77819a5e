import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { pastedFile } from "@/lib/cv/rules";

const shortest = 40;

interface PasteDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onFile: (file: File) => void;
}

/** For a CV that lives in a web page or a mail: its text is sent as a file of its own. */
export function PasteDialog({ open, onOpenChange, onFile }: PasteDialogProps) {
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const submit = () => {
    if (text.trim().length < shortest) {
      setError("Paste the whole text of your CV; this is too short to read anything from it.");
      return;
    }
    onFile(pastedFile(text));
    setText("");
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      wide
      title="Paste the text of your CV"
      description="Headings such as “Experience” and “Skills” on lines of their own help us read it."
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>Cancel</Button>
          <Button variant="primary" onClick={submit}>
            Read this text
          </Button>
        </>
      }
    >
      <Field label="Text" required error={error}>
        {(control) => (
          <Textarea
            rows={12}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setError(undefined);
            }}
            className="max-h-[50dvh] font-serif"
            {...control}
          />
        )}
      </Field>
    </Dialog>
  );
}
