import { Check, CloudOff, Copy, Lock, SearchX, TriangleAlert, type LucideIcon } from "lucide-react";
import { useState, type ReactNode } from "react";
import { cn } from "@/lib/cn";
import { adviceFor, asProblem } from "@/lib/problem";
import { Button } from "./button";

const icons: Partial<Record<number, LucideIcon>> = { 0: CloudOff, 403: Lock, 404: SearchX };

function Reference({ value }: { value: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  const Icon = copied ? Check : Copy;
  return (
    <button
      type="button"
      onClick={() => void copy()}
      className="inline-flex max-w-full items-center gap-1 rounded-control px-2 py-1 font-mono text-xs text-ink-soft hover:bg-hover"
    >
      <span className="truncate">{value}</span>
      <Icon aria-hidden className="size-3 shrink-0" />
      <span className="sr-only">{copied ? "Copied" : "Copy the id"}</span>
    </button>
  );
}

interface ErrorStateProps {
  error: unknown;
  onRetry?: (() => void) | undefined;
  /** Another way out, beside "Try again". */
  action?: ReactNode;
  /** A line inside a list rather than a whole view. */
  compact?: boolean;
  /** The heading's level; h1 where this is the whole page. */
  as?: "h1" | "h2";
}

/** What happened, what is safe, what to try, and an id to quote. */
export function ErrorState({ error, onRetry, action, compact, as: Heading = "h2" }: ErrorStateProps) {
  const problem = asProblem(error);
  const advice = adviceFor(problem);
  const Icon = icons[problem.status] ?? TriangleAlert;
  return (
    <div
      role="alert"
      className={cn("grid justify-items-center gap-2 px-6 text-center", compact ? "py-6" : "py-12")}
    >
      <Icon aria-hidden className="mb-1 size-6 text-ink-faint" strokeWidth={1.5} />
      <Heading tabIndex={-1} className="text-lg font-semibold outline-none">
        {problem.title}
      </Heading>
      <div className="grid max-w-[52ch] gap-1 text-pretty text-ink-soft">
        {problem.detail && problem.detail !== problem.title && <p>{problem.detail}</p>}
        <p>
          {advice.safe} {advice.tryThis}
        </p>
      </div>
      {problem.reference && <Reference value={problem.reference} />}
      <div className="mt-2 flex flex-wrap justify-center gap-2 empty:hidden">
        {onRetry && <Button onClick={onRetry}>Try again</Button>}
        {action}
      </div>
    </div>
  );
}
