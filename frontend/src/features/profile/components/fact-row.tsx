import { Check, Pencil } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Evidence } from "@/components/ui/evidence";
import { Input } from "@/components/ui/input";
import { emailProblem, lifeDateProblem, linkProblem, phoneProblem } from "../checks";
import { correction, isList, labelOf, placeOf, textOf, valueOf } from "../facts";
import type { Fact } from "../types";
import { useEditor } from "../use-editor";

interface FactRowProps {
  fact: Fact;
  fixing: boolean;
  onFix: (on: boolean) => void;
  onConfirm: () => void;
}

/** One fact: what we understood, the words of the CV that led to it, and what to do about it. */
export function FactRow({ fact, fixing, onFix, onConfirm }: FactRowProps) {
  const { profile } = useEditor();
  const label = labelOf(profile, fact.path);
  const value = valueOf(fact);
  const { evidence } = fact;
  return (
    <li className="grid gap-2 rounded-control bg-paper px-4 py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-60">
          <p className="text-sm text-ink-faint">{label}</p>
          {!fixing && <p className="font-medium break-words whitespace-pre-line">{value}</p>}
        </div>
        {!fixing && (
          <div className="flex gap-1">
            <Button
              size="sm"
              data-looks-right
              onClick={onConfirm}
              aria-label={`${label}, ${value}: looks right`}
            >
              <Check aria-hidden className="size-3.5" />
              Looks right
            </Button>
            <Button
              size="sm"
              variant="quiet"
              onClick={() => onFix(true)}
              aria-label={`${label}, ${value}: fix`}
            >
              <Pencil aria-hidden className="size-3.5" />
              Fix
            </Button>
          </div>
        )}
      </div>
      {fixing && <Fix fact={fact} label={label} onDone={() => onFix(false)} />}
      {evidence?.quote && (
        <p className="font-serif text-ink-soft">
          <Evidence from="cv">{evidence.quote}</Evidence>
          {evidence.page !== null && (
            <span className="ml-2 font-sans text-xs whitespace-nowrap text-ink-faint">
              page {evidence.page}
            </span>
          )}
        </p>
      )}
    </li>
  );
}

function checkFor(path: string): ((text: string) => string | undefined) | undefined {
  const { field, part } = placeOf(path);
  if (part === "start" || part === "end") return lifeDateProblem;
  return { email: emailProblem, phone: phoneProblem, links: linkProblem }[field];
}

function Fix({ fact, label, onDone }: { fact: Fact; label: string; onDone: () => void }) {
  const editor = useEditor();
  const [text, setText] = useState(textOf(fact));
  const [error, setError] = useState<string>();
  const errorId = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const { field, part } = placeOf(fact.path);
  const removable = isList(field) && part === null;

  const save = (next: string, said?: string) => {
    editor.write(label, correction(editor.profile, fact.path, next), said);
    onDone();
  };
  const submit = () => {
    const trimmed = text.trim();
    const problem = trimmed ? checkFor(fact.path)?.(trimmed) : undefined;
    setError(problem);
    if (!problem) save(trimmed);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="grid gap-2"
    >
      <Input
        ref={input}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        value={text}
        placeholder={part === "end" ? "Empty while you are there" : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onDone()}
      />
      <p id={errorId} role="alert" className="text-sm text-danger empty:hidden">
        {error}
      </p>
      <div className="flex flex-wrap gap-1">
        <Button type="submit" size="sm">
          Save
        </Button>
        <Button size="sm" variant="quiet" onClick={onDone}>
          Cancel
        </Button>
        {removable && (
          <Button
            size="sm"
            variant="quiet"
            className="ml-auto"
            onClick={() => save("", `Removed ${textOf(fact)}`)}
          >
            This is not mine
          </Button>
        )}
      </div>
    </form>
  );
}
