import { Check, ChevronDown } from "lucide-react";
import { Select as Radix } from "radix-ui";
import { cn } from "@/lib/cn";
import { float, floatRow } from "./float";
import { inputLook } from "./input";

export interface SelectOption<T extends string> {
  value: T;
  label: string;
}

interface SelectProps<T extends string> {
  value: T | undefined;
  onValueChange: (value: T) => void;
  options: readonly SelectOption<T>[];
  placeholder?: string;
  disabled?: boolean;
  /** Small, for toolbars. */
  compact?: boolean;
  className?: string;
  id?: string;
  "aria-label"?: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
}

export function Select<T extends string>(props: SelectProps<T>) {
  const {
    value,
    onValueChange,
    options,
    placeholder = "Choose",
    disabled,
    compact,
    className,
    ...aria
  } = props;
  return (
    <Radix.Root
      value={value ?? ""}
      onValueChange={(next) => onValueChange(next as T)}
      disabled={disabled ?? false}
    >
      <Radix.Trigger
        className={cn(
          inputLook,
          "flex items-center justify-between gap-2 text-left whitespace-nowrap data-[placeholder]:text-ink-faint pointer-coarse:h-11",
          compact ? "h-8 w-auto px-2 ring-line hover:ring-line-strong" : "h-9",
          className,
        )}
        {...aria}
      >
        <Radix.Value placeholder={placeholder} />
        <Radix.Icon>
          <ChevronDown aria-hidden className="size-4 text-ink-faint" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content position="popper" sideOffset={4} collisionPadding={8} className={float}>
          <Radix.Viewport className="max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width)">
            {options.map((option) => (
              <Radix.Item key={option.value} value={option.value} className={cn(floatRow, "pr-8")}>
                <Radix.ItemText>{option.label}</Radix.ItemText>
                <Radix.ItemIndicator className="absolute right-2">
                  <Check aria-hidden className="size-4 text-accent-text" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
