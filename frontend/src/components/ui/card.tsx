import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface CardProps {
  title?: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  /** Leaves the inner space to the content (lists, tables). */
  flush?: boolean;
  className?: string;
  children?: ReactNode;
}

/** A surface one step lighter than the page. */
export function Card({ title, description, actions, flush, className, children }: CardProps) {
  return (
    <section className={cn("min-w-0 rounded-card bg-surface shadow-card ring-1 ring-line", className)}>
      {title && (
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-6">
          <div>
            <h2 className="text-lg font-semibold">{title}</h2>
            {description && <p className="text-sm text-ink-faint">{description}</p>}
          </div>
          {actions}
        </header>
      )}
      <div className={flush ? "pt-2" : "p-4 sm:px-6"}>{children}</div>
    </section>
  );
}
