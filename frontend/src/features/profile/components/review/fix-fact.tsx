import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import {
  emailProblem,
  expiryProblem,
  lengthProblem,
  lifeDateProblem,
  linkProblem,
  phoneProblem,
} from "../../checks";
import { isList, placeOf, textOf, valueFrom } from "../../facts";
import type { Fact } from "../../types";
import { useEditor } from "../../use-editor";

type Check = (text: string) => string | undefined;

const checks: Record<string, Check> = {
  start: lifeDateProblem,
  end: lifeDateProblem,
  expires_on: expiryProblem,
  issued_on: expiryProblem,
  email: emailProblem,
  phone: phoneProblem,
  links: linkProblem,
  summary: lengthProblem(10_000),
};

const placeholders: Record<string, string> = {
  start: "2019-03 or 2019",
  end: "Empty while you are there",
  expires_on: "2027-04-30, 2027-04 or 2027",
};

interface FixFactProps {
  fact: Fact;
  label: string;
  /** Closed, with the value saved or left as it was. */
  onDone: (saved: boolean) => void;
}

/** A fact as a field where it stands: Enter saves, Escape leaves it as it was. */
export function FixFact({ fact, label, onDone }: FixFactProps) {
  const editor = useEditor();
  const [text, setText] = useState(textOf(fact));
  const [error, setError] = useState<string>();
  const errorId = useId();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement>("input, textarea");
    field?.focus();
    field?.select();
  }, []);
  const { field, part } = placeOf(fact.path);
  const name = part ?? field;
  const removable = isList(field) && part === null;

  const submit = () => {
    const value = valueFrom(text);
    const problem = value ? (checks[name] ?? lengthProblem(300))(value) : undefined;
    setError(problem);
    if (problem) return;
    if (value === null && removable) remove();
    else if (value === (textOf(fact) || null)) editor.confirm(label, [fact.path]);
    else editor.correct(label, fact.path, value);
    onDone(true);
  };
  const remove = () => editor.correct(label, fact.path, null, `Removed ${textOf(fact)}`);
  const control = {
    "aria-label": label,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": error ? errorId : undefined,
    value: text,
    placeholder: placeholders[name],
    onKeyDown: ({ key }: KeyboardEvent) => key === "Escape" && onDone(false),
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      className="grid gap-2"
    >
      {name === "summary" ? (
        <Textarea {...control} rows={4} onChange={(event) => setText(event.currentTarget.value)} />
      ) : (
        <Input {...control} onChange={(event) => setText(event.currentTarget.value)} />
      )}
      <p id={errorId} role="alert" className="text-sm text-danger empty:hidden">
        {error}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="sm" variant="primary">
          Save
        </Button>
        <Button size="sm" variant="quiet" onClick={() => onDone(false)}>
          Cancel
        </Button>
        {removable && (
          <Button
            size="sm"
            variant="quiet"
            className="ml-auto"
            onClick={() => {
              remove();
              onDone(true);
            }}
          >
            This is not mine
          </Button>
        )}
      </div>
    </form>
  );
}
