import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface ChoiceCardProps {
  name: string;
  value: string;
  checked: boolean;
  onChange: () => void;
  className?: string;
  children: ReactNode;
}

/** One of a few that need more than a word: a card that is a radio button. */
export function ChoiceCard({ name, value, checked, onChange, className, children }: ChoiceCardProps) {
  return (
    <label
      className={cn(
        "group relative grid cursor-pointer content-start gap-1 rounded-card bg-float p-4 shadow-card ring-1 ring-line ring-inset",
        "hover:bg-hover has-checked:bg-accent-soft has-checked:ring-2 has-checked:ring-accent",
        "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
        className,
      )}
    >
      <input
        type="radio"
        name={name}
        value={value}
        checked={checked}
        onChange={onChange}
        className="sr-only"
      />
      {children}
    </label>
  );
}
