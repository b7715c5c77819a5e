import { Pencil, RotateCcw } from "lucide-react";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { cn } from "@/lib/cn";

interface InlineFieldProps {
  label: string;
  value: string | null;
  /** What is offered while there is nothing: "Add a phone number". */
  placeholder: string;
  onSave: (value: string | null) => void;
  /** Why a value cannot be taken. */
  check?: (value: string) => string | undefined;
  type?: "text" | "email" | "tel";
  multiline?: boolean;
  /** Goes back to what the CV says; given while the value is the person's own. */
  onGiveBack?: (() => void) | undefined;
}

/** A value that turns into a field where it stands; Enter or leaving it saves, Escape does not. */
export function InlineField(props: InlineFieldProps) {
  const { label, value, placeholder, onSave, check, onGiveBack } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);

  const close = (refocus: boolean) => {
    setDraft(null);
    setError(undefined);
    if (refocus) requestAnimationFrame(() => button.current?.focus());
  };
  const commit = (refocus: boolean) => {
    if (draft === null) return;
    const text = draft.trim();
    const problem = text ? check?.(text) : undefined;
    setError(problem);
    if (problem) return;
    if (text !== (value ?? "")) onSave(text || null);
    close(refocus);
  };
  return (
    <div className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)] sm:items-baseline">
      <span className="py-1.5 text-sm text-ink-faint max-sm:pb-0">{label}</span>
      {draft === null ? (
        <span className="flex items-start gap-1">
          <button
            ref={button}
            type="button"
            onClick={() => setDraft(value ?? "")}
            className="group/edit -mx-2 flex min-w-0 flex-1 items-start gap-2 rounded-control px-2 py-1.5 text-left hover:bg-hover pointer-coarse:min-h-11"
          >
            <span className="sr-only">Edit {label.toLowerCase()}: </span>
            <span
              className={cn("min-w-0 break-words whitespace-pre-line", value === null && "text-ink-faint")}
            >
              {value ?? placeholder}
            </span>
            <Pencil
              aria-hidden
              className="mt-0.5 size-3.5 shrink-0 text-ink-faint opacity-0 group-hover/edit:opacity-100 group-focus-visible/edit:opacity-100 pointer-coarse:opacity-100"
            />
          </button>
          {onGiveBack && (
            <IconButton icon={RotateCcw} label="Back to what your CV says" onClick={onGiveBack} />
          )}
        </span>
      ) : (
        <Editing
          {...props}
          draft={draft}
          error={error}
          onDraft={setDraft}
          onCommit={commit}
          onCancel={() => close(true)}
        />
      )}
    </div>
  );
}

interface EditingProps extends InlineFieldProps {
  draft: string;
  error: string | undefined;
  onDraft: (draft: string) => void;
  onCommit: (refocus: boolean) => void;
  onCancel: () => void;
}

function Editing({
  label,
  type = "text",
  multiline,
  draft,
  error,
  onDraft,
  onCommit,
  onCancel,
}: EditingProps) {
  const errorId = useId();
  const holder = useRef<HTMLDivElement>(null);
  // It replaces the button that was pressed, so the focus belongs here.
  useEffect(() => holder.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onCancel();
    if (event.key !== "Enter" || (multiline && !event.ctrlKey && !event.metaKey)) return;
    event.preventDefault();
    onCommit(true);
  };
  const control = {
    "aria-label": label,
    "aria-invalid": error ? (true as const) : undefined,
    "aria-describedby": error ? errorId : undefined,
    value: draft,
    onKeyDown: keyDown,
    onBlur: () => onCommit(false),
  };
  return (
    <div ref={holder} className="grid gap-1">
      {multiline ? (
        <Textarea {...control} onChange={(event) => onDraft(event.currentTarget.value)} />
      ) : (
        <Input {...control} type={type} onChange={(event) => onDraft(event.currentTarget.value)} />
      )}
      <p id={errorId} role="alert" className="text-sm text-danger empty:hidden">
        {error}
      </p>
    </div>
  );
}
