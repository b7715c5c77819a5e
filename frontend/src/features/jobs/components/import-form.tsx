import { Download } from "lucide-react";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { KeyHint } from "@/components/ui/key-hint";
import { Switch } from "@/components/ui/switch";
import { Textarea } from "@/components/ui/textarea";
import { formatCount } from "@/lib/format";
import type { Problem } from "@/lib/problem";
import { kindOf, requestOf, type Draft, type Kind } from "../draft";

interface ImportFormProps {
  draft: Draft;
  onChange: (change: Partial<Draft>) => void;
  onSubmit: () => void;
  busy: boolean;
  /** The outcome below carries the main action. */
  settled: boolean;
  problem: Problem | null;
}

const longest = 200_000;

function hintFor(kind: Kind, { pasted, asText }: Draft): string {
  if (kind === "address") return "An address: the page is opened and read. Press Enter.";
  if (asText && !pasted.trim()) return "Open the page, copy the whole text of the job, and paste it here.";
  if (kind === "text")
    return `Text of ${formatCount(pasted.trim().length)} characters: it is read as it stands.`;
  return "The address of the job’s page, or the text of the job from anywhere: a mail, a PDF, a chat.";
}

function TextDetails({ draft, onChange, problem }: Pick<ImportFormProps, "draft" | "onChange" | "problem">) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Title" error={problem?.forField("title")}>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={draft.title}
            placeholder="Read from the text"
            onChange={(event) => onChange({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Company" error={problem?.forField("company")}>
        {(control) => (
          <Input
            {...control}
            maxLength={300}
            value={draft.company}
            placeholder="Read from the text"
            onChange={(event) => onChange({ company: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Address it came from" error={problem?.forField("url")} className="sm:col-span-2">
        {(control) => (
          <Input
            {...control}
            type="url"
            inputMode="url"
            maxLength={2_000}
            value={draft.address}
            placeholder="https://"
            onChange={(event) => onChange({ address: event.currentTarget.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** One field for an address or a text; more is asked only of a text. */
export function ImportForm({ draft, onChange, onSubmit, busy, settled, problem }: ImportFormProps) {
  const kind = kindOf(draft);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), [draft.asText]);
  const enter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    if (kind !== "address" && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    onSubmit();
  };
  const ofField = problem?.forField("text") ?? (kind === "address" ? problem?.forField("url") : undefined);
  const named =
    kind === "text" &&
    (problem?.forField("title") ?? problem?.forField("company") ?? problem?.forField("url"));
  return (
    <form
      noValidate
      aria-label="Import a job"
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <Field
        label={draft.asText ? "Text of the job" : "Address or text"}
        required
        error={ofField ?? (problem && !named ? problem.message : undefined)}
        hint={<span aria-live="polite">{hintFor(kind, draft)}</span>}
      >
        {(control) => (
          <Textarea
            {...control}
            ref={box}
            rows={kind === "text" ? 10 : 2}
            maxLength={longest}
            spellCheck={false}
            value={draft.pasted}
            placeholder={draft.asText ? "Paste the text here" : "https://…"}
            className={kind === "text" ? "max-h-96 min-h-48" : "max-h-40 min-h-16"}
            onKeyDown={enter}
            onChange={(event) => onChange({ pasted: event.currentTarget.value })}
          />
        )}
      </Field>
      {kind === "text" && <TextDetails draft={draft} onChange={onChange} problem={problem} />}
      <Switch
        label="Only for me"
        hint="Nobody else who uses this Career Agent sees the job."
        checked={draft.onlyMe}
        onCheckedChange={(onlyMe) => onChange({ onlyMe })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          variant={settled ? "secondary" : "primary"}
          size="lg"
          loading={busy}
          disabled={requestOf(draft) === null && !busy}
        >
          {!busy && <Download aria-hidden className="size-4" />}
          Import
        </Button>
        {kind === "text" && draft.pasted.trim() && (
          <span className="flex items-center gap-1 text-sm text-ink-faint max-sm:hidden">
            <KeyHint keys="mod+enter" /> imports
          </span>
        )}
      </div>
    </form>
  );
}
