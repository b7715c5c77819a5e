import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { veil } from "./dialog";
import { focusFirstField } from "./focus-first-field";
import { IconButton } from "./icon-button";

interface DrawerProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Keep the title for screen readers only, where the content has its own heading. */
  hideTitle?: boolean;
  /** A sheet from the bottom (phones) or a panel from the right. */
  side?: "bottom" | "right";
  children: ReactNode;
}

const sides = {
  bottom:
    "inset-x-0 bottom-0 max-h-[85dvh] rounded-t-card pb-[env(safe-area-inset-bottom)] data-[state=open]:animate-sheet-up",
  right: "inset-y-0 right-0 w-full max-w-md data-[state=open]:animate-sheet-left",
} as const;

export function Drawer({ open, onOpenChange, title, hideTitle, side = "bottom", children }: DrawerProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          aria-describedby={undefined}
          onOpenAutoFocus={focusFirstField}
          className={cn("fixed z-30 flex flex-col bg-float shadow-float outline-none", sides[side])}
        >
          <div className="flex items-center justify-between gap-4 px-4 pt-3 pb-2">
            <Radix.Title className={hideTitle ? "sr-only" : "text-lg font-semibold"}>{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton icon={X} label="Close" className="-mr-2 ml-auto" />
            </Radix.Close>
          </div>
          <div className="overflow-y-auto px-4 pb-4">{children}</div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
