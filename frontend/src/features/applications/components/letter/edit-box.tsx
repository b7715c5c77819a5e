import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { inputLook } from "@/components/ui/input";
import { KeyHint } from "@/components/ui/key-hint";
import { cn } from "@/lib/cn";
import type { Problem } from "@/lib/problem";
import { useLetterEditor } from "../../use-letter-editor";

interface EditBoxProps {
  label: string;
  start: string;
  /** Lets it be emptied, which takes it out of the letter. */
  removable?: boolean;
  oneLine?: boolean;
}

function reasonOf(problem: Problem): string {
  if (problem.status === 412)
    return "The letter changed in another window; you see its newest state. Save again to keep your words.";
  return problem.forField("text") ?? problem.message;
}

/** Words of the letter while they are changed, where they stand. What is typed outlives a refusal. */
export function EditBox({ label, start, removable, oneLine }: EditBoxProps) {
  const { save, edit, saving, refusal } = useLetterEditor();
  const [text, setText] = useState(start);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  const wanted = text.trim();
  const send = () => {
    if (wanted === start) edit(null);
    else if (wanted || oneLine) save(wanted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      edit(null);
    } else if (event.key === "Enter" && (oneLine || event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      send();
    }
  };
  return (
    <div className="my-2 grid gap-2 font-sans">
      <textarea
        ref={field}
        aria-label={label}
        value={text}
        rows={oneLine ? 1 : 2}
        maxLength={oneLine ? 300 : 5_000}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={refusal ? "letter-refusal" : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className={cn(
          inputLook,
          "letter-place field-sizing-content resize-none py-2 font-serif text-lg leading-relaxed",
        )}
      />
      {refusal && (
        <p id="letter-refusal" role="alert" className="text-sm text-danger">
          {reasonOf(refusal)}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="sm"
          variant="primary"
          loading={saving}
          onClick={send}
          aria-disabled={!wanted && !oneLine}
        >
          {saving ? "Checking" : "Save"}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => edit(null)}>
          Cancel
        </Button>
        {removable && (
          <Button size="sm" variant="quiet" className="ml-auto" onClick={() => save("")}>
            Take it out
          </Button>
        )}
        <span className="flex items-center gap-1 text-xs text-ink-faint max-sm:hidden pointer-coarse:hidden">
          <KeyHint keys={oneLine ? "enter" : "mod+enter"} /> saves
        </span>
      </div>
    </div>
  );
}
