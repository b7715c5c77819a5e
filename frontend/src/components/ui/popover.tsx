import { Popover as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { float } from "./float";

interface PopoverProps {
  /** The button that opens it. */
  trigger: ReactNode;
  /** What the panel is, read aloud. */
  label: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: "start" | "center" | "end";
  className?: string;
  /** Where the focus goes as it closes; prevented, it stays where somebody put it. */
  onCloseAutoFocus?: (event: Event) => void;
  children: ReactNode;
}

export function Popover(props: PopoverProps) {
  const { trigger, label, align = "start", className, onCloseAutoFocus, children, ...state } = props;
  return (
    <Radix.Root {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          {...(onCloseAutoFocus && { onCloseAutoFocus })}
          className={cn(float, "max-w-[calc(100vw-1rem)] p-4", className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
