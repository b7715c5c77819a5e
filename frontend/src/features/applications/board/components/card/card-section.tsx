import { useId, type ReactNode } from "react";

interface CardSectionProps {
  title: string;
  /** Stands beside the title: what was saved, how many. */
  aside?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a card's page. */
export function CardSection({ title, aside, action, children }: CardSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-2">
      <header className="flex min-h-8 items-center gap-3">
        <h2 id={id} className="font-semibold">
          {title}
        </h2>
        {aside && <span className="text-xs text-ink-faint">{aside}</span>}
        {action && <span className="ml-auto">{action}</span>}
      </header>
      {children}
    </section>
  );
}

/** What a part says while it holds nothing. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="text-sm text-ink-faint">{children}</p>;
}

/** The surface on which the lines of a part lie. */
export const sheet = "rounded-card bg-surface shadow-card ring-1 ring-line";
