import { Tooltip as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { KeyHint } from "./key-hint";

interface TooltipProps {
  text: ReactNode;
  keys?: string | undefined;
  side?: "top" | "right" | "bottom" | "left";
  /** The element it explains; it must take a ref and be focusable. */
  children: ReactNode;
}

/** A short explanation on hover or focus; never the only place where something is said. */
export function Tooltip({ text, keys, side = "bottom", children }: TooltipProps) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          // It is read out as the description of what it explains; as text of its own it would stand outside every landmark.
          aria-hidden
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-appear items-center gap-2 rounded-control bg-ink px-2 py-1 text-sm text-paper shadow-float"
        >
          {text}
          {keys && <KeyHint keys={keys} inverted />}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export const TooltipProvider = Radix.Provider;
