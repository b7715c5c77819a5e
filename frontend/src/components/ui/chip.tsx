import { Check, Circle, X } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

const kinds = {
  plain: { look: "bg-sunken ring-1 ring-line ring-inset", icon: null, spoken: null },
  met: { look: "bg-met", icon: Check, spoken: "you have" },
  missing: { look: "text-ink-soft ring-1 ring-line-strong ring-inset", icon: Circle, spoken: "missing" },
  cv: { look: "bg-cv", icon: null, spoken: "from your CV" },
  job: { look: "bg-job", icon: null, spoken: "from the posting" },
} as const;

interface ChipProps {
  kind?: keyof typeof kinds;
  /** Makes it removable; called on the cross. */
  onRemove?: () => void;
  /** What the cross says, where the content is not plain text. */
  removeLabel?: string;
  className?: string;
  children: ReactNode;
}

/** A skill, a filter in force, a fact: told by icon and word as well as by colour. */
export function Chip({ kind = "plain", onRemove, removeLabel, className, children }: ChipProps) {
  const { look, icon: Icon, spoken } = kinds[kind];
  return (
    <span
      className={cn(
        "inline-flex h-6 max-w-full items-center gap-1 rounded-control px-2 text-sm",
        look,
        onRemove && "pr-0",
        className,
      )}
    >
      {Icon && <Icon aria-hidden className="size-3 shrink-0" strokeWidth={2.5} />}
      <span className="truncate">{children}</span>
      {spoken && <span className="sr-only">({spoken})</span>}
      {onRemove && (
        <button
          type="button"
          aria-label={removeLabel ?? (typeof children === "string" ? `Remove ${children}` : "Remove")}
          onClick={onRemove}
          className="grid size-6 place-items-center rounded-control text-ink-faint hover:text-ink pointer-coarse:size-9"
        >
          <X aria-hidden className="size-3" />
        </button>
      )}
    </span>
  );
}
