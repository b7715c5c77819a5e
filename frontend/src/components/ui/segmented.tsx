import { Check } from "lucide-react";
import { ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";
import { formatCount } from "@/lib/format";
import { cn } from "@/lib/cn";

interface Option<T extends string> {
  value: T;
  label: ReactNode;
  count?: number;
}

interface SegmentedProps<T extends string> {
  label: string;
  value: T;
  options: readonly Option<T>[];
  onValueChange: (value: T) => void;
}

/** One of a few, side by side. */
export function Segmented<T extends string>({ label, value, options, onValueChange }: SegmentedProps<T>) {
  return (
    <ToggleGroup.Root
      type="single"
      aria-label={label}
      value={value}
      // Radix reports "" when the pressed one is pressed again; one is always chosen here.
      onValueChange={(next) => next && onValueChange(next as T)}
      className="inline-flex w-fit max-w-full overflow-x-auto rounded-control bg-pressed p-0.5"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="inline-flex h-7 items-center gap-1 rounded-[4px] px-3 text-sm font-medium whitespace-nowrap text-ink-soft hover:text-ink data-[state=on]:bg-float data-[state=on]:text-ink data-[state=on]:shadow-card pointer-coarse:h-10"
        >
          {option.label}
          {option.count !== undefined && (
            <span className="font-normal text-ink-faint tabular">{option.count}</span>
          )}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}

interface FilterChipsProps<T extends string> {
  label: string;
  value: readonly T[];
  options: readonly Option<T>[];
  onValueChange: (value: T[]) => void;
  className?: string;
}

/** Any of a few; the pressed ones are ticked. */
export function FilterChips<T extends string>(props: FilterChipsProps<T>) {
  const { label, value, options, onValueChange, className } = props;
  return (
    <ToggleGroup.Root
      type="multiple"
      aria-label={label}
      value={[...value]}
      onValueChange={(next) => onValueChange(next as T[])}
      className={cn("flex flex-wrap gap-1", className)}
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className="group inline-flex h-7 items-center gap-1 rounded-full px-3 text-sm text-ink-soft ring-1 ring-line ring-inset hover:bg-hover data-[state=on]:bg-accent-soft data-[state=on]:text-accent-text data-[state=on]:ring-accent pointer-coarse:h-10"
        >
          <Check aria-hidden className="hidden size-3 group-data-[state=on]:block" strokeWidth={2.5} />
          {option.label}
          {option.count !== undefined && (
            <span className="text-xs text-ink-faint tabular">{formatCount(option.count)}</span>
          )}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
