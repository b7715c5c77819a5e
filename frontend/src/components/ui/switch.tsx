import { Switch as Radix } from "radix-ui";
import { useId, type ComponentProps, type ReactNode } from "react";

interface SwitchProps extends Omit<ComponentProps<typeof Radix.Root>, "children" | "id"> {
  label: ReactNode;
  hint?: ReactNode;
}

/** Something that is on or off at once, with no save. */
export function Switch({ label, hint, ...rest }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start justify-between gap-4">
      <div>
        <label htmlFor={id} className="cursor-pointer font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-ink-faint">
            {hint}
          </p>
        )}
      </div>
      <Radix.Root
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="relative h-5 w-9 shrink-0 rounded-full bg-line-strong transition-colors duration-150 ease-out disabled:opacity-50 data-[state=checked]:bg-accent"
        {...rest}
      >
        <Radix.Thumb className="block size-4 translate-x-0.5 rounded-full bg-surface shadow-card transition-transform duration-150 ease-out data-[state=checked]:translate-x-[18px]" />
      </Radix.Root>
    </div>
  );
}
