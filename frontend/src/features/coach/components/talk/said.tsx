import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";

/** What you said. */
export function SaidByYou({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <li className="grid justify-items-end gap-1.5 pl-8 sm:pl-16">
      <p className="max-w-text rounded-card rounded-br-mark bg-sunken px-4 py-2.5 text-pretty wrap-anywhere whitespace-pre-wrap ring-1 ring-line ring-inset">
        <span className="sr-only">You: </span>
        {text}
      </p>
      {children}
    </li>
  );
}

/** What the coach says: its name, then the words. */
export function SaidByCoach({ name, children }: { name: string; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
      <Avatar name={name} />
      <div className="grid gap-2">
        <p className="flex min-h-7 items-center text-sm font-medium text-ink-soft">{name}</p>
        {children}
      </div>
    </li>
  );
}

/** Between a message and the first words of its reply. */
export function Thinking({ name }: { name: string }) {
  return (
    <p className="flex h-6 items-center gap-1">
      <span className="sr-only">{name} is writing</span>
      {[0, 1, 2].map((dot) => (
        <span
          key={dot}
          aria-hidden
          className="size-1.5 animate-shimmer rounded-full bg-ink-faint"
          style={{ animationDelay: `${dot * 200}ms` }}
        />
      ))}
    </p>
  );
}
