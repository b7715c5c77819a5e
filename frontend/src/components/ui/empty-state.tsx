import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { Strokes } from "./logo";

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** What this place is for, in a sentence. */
  children?: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
  /** The heading's level; h1 where this is the whole page. */
  as?: "h1" | "h2";
  className?: string;
}

export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
  as: Heading = "h2",
  className,
}: EmptyStateProps) {
  return (
    <div className={cn("grid justify-items-center gap-2 px-6 py-12 text-center", className)}>
      <div className="relative mb-2 grid h-12 w-24 place-items-center">
        <Strokes className="absolute inset-0 size-full" />
        <Icon aria-hidden className="relative size-5 text-ink" strokeWidth={1.75} />
      </div>
      <Heading tabIndex={-1} className="text-lg font-semibold outline-none">
        {title}
      </Heading>
      {children && <div className="max-w-[48ch] text-pretty text-ink-soft">{children}</div>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
