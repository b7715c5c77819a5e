import { Check, Minus } from "lucide-react";
import { Checkbox as Radix } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";

interface CheckboxProps extends Omit<ComponentProps<typeof Radix.Root>, "children"> {
  label: ReactNode;
  /** Stands at the right end: a count. */
  aside?: ReactNode;
}

export function Checkbox({ label, aside, className, ...rest }: CheckboxProps) {
  return (
    <label className={cn("flex cursor-pointer items-center gap-2 py-1 pointer-coarse:min-h-11", className)}>
      <Radix.Root
        className="grid size-4 shrink-0 place-items-center rounded-[4px] bg-surface ring-1 ring-line-strong ring-inset data-[state=checked]:bg-accent data-[state=checked]:ring-accent data-[state=indeterminate]:bg-accent pointer-coarse:size-5"
        {...rest}
      >
        <Radix.Indicator className="group text-accent-ink">
          <Check aria-hidden strokeWidth={3} className="size-3 group-data-[state=indeterminate]:hidden" />
          <Minus
            aria-hidden
            strokeWidth={3}
            className="hidden size-3 group-data-[state=indeterminate]:block"
          />
        </Radix.Indicator>
      </Radix.Root>
      <span className="min-w-0 flex-1">{label}</span>
      {aside !== undefined && <span className="text-xs text-ink-faint tabular">{aside}</span>}
    </label>
  );
}
