import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

const tones = {
  neutral: "bg-sunken text-ink-soft ring-line",
  accent: "bg-accent-soft text-accent-text ring-transparent",
  cv: "bg-cv text-ink ring-transparent",
  job: "bg-job text-ink ring-transparent",
  met: "bg-met text-ink ring-transparent",
  /** Settled and fine: nothing to look at. */
  done: "bg-transparent text-ink-soft ring-transparent px-0 [&_svg]:text-met-line",
  /** What is not there: a quiet outline, never an alarm. */
  missing: "bg-transparent text-ink-soft ring-line-strong",
  danger: "bg-danger-soft text-danger ring-transparent",
} as const;

export type Tone = keyof typeof tones;

interface BadgeProps {
  tone?: Tone;
  icon?: LucideIcon | undefined;
  /** Turns the icon: under way. */
  turning?: boolean;
  className?: string;
  children: ReactNode;
}

/** A small word beside a thing: its state, its kind. */
export function Badge({ tone = "neutral", icon: Icon, turning, className, children }: BadgeProps) {
  return (
    <span
      className={cn(
        "inline-flex h-5 items-center gap-1 rounded-full px-2 text-xs font-medium whitespace-nowrap ring-1 ring-inset",
        tones[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden className={cn("size-3", turning && "animate-spin")} />}
      {children}
    </span>
  );
}
