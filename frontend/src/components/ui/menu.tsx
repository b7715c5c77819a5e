import { Check, type LucideIcon } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { float, floatRow } from "./float";
import { KeyHint } from "./key-hint";

interface MenuProps {
  trigger: ReactNode;
  align?: "start" | "end";
  side?: "top" | "bottom" | "right";
  /** Where a key opens it too. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** Where the focus goes as it closes; prevented, it stays where somebody put it. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
}

export function Menu(props: MenuProps) {
  const { trigger, align = "end", side = "bottom", onCloseAutoFocus, children, ...state } = props;
  return (
    // Not modal: the page behind stays readable, for screen readers too.
    <Radix.Root modal={false} {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
          className={cn(float, "min-w-48")}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface MenuItemProps {
  icon?: LucideIcon;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  onSelect?: () => void;
  /** Renders the only child (a link) as the row. */
  asChild?: boolean;
  children: ReactNode;
}

export function MenuItem({ icon: Icon, keys, danger, children, asChild = false, ...rest }: MenuItemProps) {
  const look = cn(floatRow, danger && "text-danger");
  if (asChild)
    return (
      <Radix.Item asChild className={look} {...rest}>
        {children}
      </Radix.Item>
    );
  return (
    <Radix.Item className={look} {...rest}>
      {Icon && <Icon aria-hidden className="size-4 text-ink-faint" />}
      <span className="flex-1">{children}</span>
      {keys && <KeyHint keys={keys} />}
    </Radix.Item>
  );
}

interface MenuChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; icon?: LucideIcon }[];
  onValueChange: (value: T) => void;
}

/** One of a few, ticked. */
export function MenuChoice<T extends string>({ label, value, options, onValueChange }: MenuChoiceProps<T>) {
  return (
    <Radix.RadioGroup aria-label={label} value={value} onValueChange={(next) => onValueChange(next as T)}>
      <Radix.Label className="px-2 pt-2 pb-1 text-xs text-ink-faint">{label}</Radix.Label>
      {options.map(({ value: each, label: text, icon: Icon }) => (
        <Radix.RadioItem
          key={each}
          value={each}
          className={floatRow}
          onSelect={(event) => event.preventDefault()}
        >
          {Icon && <Icon aria-hidden className="size-4 text-ink-faint" />}
          <span className="flex-1">{text}</span>
          <Radix.ItemIndicator>
            <Check aria-hidden className="size-4 text-accent-text" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}

export function MenuSeparator() {
  return <Radix.Separator className="my-1 h-px bg-line" />;
}
