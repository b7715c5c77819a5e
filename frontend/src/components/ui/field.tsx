import { CircleAlert } from "lucide-react";
import { useId, type ReactNode } from "react";
import { cn } from "@/lib/cn";

export interface FieldControl {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
  "aria-required": true | undefined;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  /** Leaves out “(optional)”, for forms in which nothing is needed. */
  unmarked?: boolean;
  /** Stands at the right of the label: a counter, a link. */
  aside?: ReactNode;
  className?: string;
  /** The control; spread what it is given so that label, hint and error belong to it. */
  children: (control: FieldControl) => ReactNode;
}

export function Field({ label, hint, error, required, unmarked, aside, className, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = [error ? errorId : null, hint ? hintId : null].filter(Boolean).join(" ");
  return (
    <div className={cn("grid gap-1", className)}>
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
          {!required && !unmarked && <span className="font-normal text-ink-faint"> (optional)</span>}
        </label>
        {aside && <span className="text-xs text-ink-faint">{aside}</span>}
      </div>
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": error ? true : undefined,
        "aria-required": required || undefined,
      })}
      <p id={errorId} role="alert" className="flex items-start gap-1 text-sm text-danger empty:hidden">
        {error && <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />}
        {error}
      </p>
      {hint && (
        <p id={hintId} className="text-xs text-ink-faint">
          {hint}
        </p>
      )}
    </div>
  );
}
