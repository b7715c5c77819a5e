import { Check, Circle, LoaderCircle, X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface ProgressBarProps {
  label: string;
  done: number;
  /** Null while the amount of work is not known yet. */
  total: number | null;
  className?: string;
}

export function ProgressBar({ label, done, total, className }: ProgressBarProps) {
  const known = total !== null && total > 0;
  const share = known ? Math.min(1, done / total) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={known ? total : undefined}
      aria-valuenow={known ? done : undefined}
      className={cn("h-1.5 overflow-hidden rounded-full bg-pressed", className)}
    >
      <div
        className={cn(
          "h-full rounded-full bg-accent transition-[width] duration-200 ease-out",
          !known && "w-1/3 animate-slide",
        )}
        style={known ? { width: `${share * 100}%` } : undefined}
      />
    </div>
  );
}

/** A fixed amount as a bar: a factor's share, a skill's demand. The number stands beside it as text. */
export function Meter({ value, className }: { value: number; className?: string }) {
  return (
    <span aria-hidden className={cn("block h-1.5 overflow-hidden rounded-full bg-pressed", className)}>
      <span
        className="block h-full rounded-full bg-ink-soft"
        style={{ width: `${Math.min(1, value) * 100}%` }}
      />
    </span>
  );
}

export interface Step {
  key: string;
  label: ReactNode;
  state: "waiting" | "active" | "done" | "failed";
  detail?: ReactNode;
}

const stepIcons = { waiting: Circle, active: LoaderCircle, done: Check, failed: X } as const;
const stepWords = { waiting: "waiting", active: "under way", done: "done", failed: "failed" } as const;

/** Steps that tick live. */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} aria-live="polite" className="grid gap-2">
      {steps.map((step) => {
        const Icon = stepIcons[step.state];
        return (
          <li
            key={step.key}
            className={cn("flex items-start gap-2", step.state === "waiting" && "text-ink-faint")}
          >
            <span
              className={cn(
                "mt-px grid size-5 shrink-0 place-items-center rounded-full",
                step.state === "done" && "bg-met",
                step.state === "failed" && "bg-danger-soft text-danger",
              )}
            >
              <Icon aria-hidden className={cn("size-3.5", step.state === "active" && "animate-spin")} />
            </span>
            <span className="min-w-0 flex-1">
              {step.label}
              <span className="sr-only">, {stepWords[step.state]}</span>
              {step.detail && <span className="block text-sm text-ink-faint">{step.detail}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
