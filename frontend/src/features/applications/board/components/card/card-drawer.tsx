import { Dialog as Radix } from "radix-ui";
import { useRef, type ReactNode } from "react";
import { veil } from "@/components/ui/dialog";

interface CardDrawerProps {
  onClose: () => void;
  children: ReactNode;
}

/** A card over the board, at the right; the address says which, so that it can be shared. */
export function CardDrawer({ onClose, children }: CardDrawerProps) {
  const panel = useRef<HTMLDivElement>(null);
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          ref={panel}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            panel.current?.focus();
          }}
          // What was undone or moved from here is said in a toast, which must stay within reach.
          onInteractOutside={(event) => {
            const { target } = event;
            if (target instanceof Element && target.closest("[data-radix-toast-viewport], li[data-state]"))
              event.preventDefault();
          }}
          className="fixed inset-y-0 right-0 z-30 w-full max-w-3xl overflow-y-auto overscroll-contain bg-paper shadow-float outline-none data-[state=open]:animate-sheet-left"
        >
          <Radix.Title className="sr-only">Card</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
