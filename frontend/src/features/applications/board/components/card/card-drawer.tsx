import { Dialog as Radix } from "radix-ui";
import { useRef, type ReactNode } from "react";
import { focusCursor } from "../../focus";

interface CardDrawerProps {
  onClose: () => void;
  children: ReactNode;
}

/**
 * A card over the board, at the right; the address says which, so that it can be shared. Not modal: what was moved
 * from here can be taken back in its toast. The board under it is inert meanwhile.
 */
export function CardDrawer({ onClose, children }: CardDrawerProps) {
  const panel = useRef<HTMLDivElement>(null);
  return (
    <Radix.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <div aria-hidden className="fixed inset-0 z-30 animate-appear bg-veil" />
        <Radix.Content
          ref={panel}
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusCursor();
          }}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            panel.current?.focus();
          }}
          className="fixed inset-y-0 right-0 z-30 w-full max-w-3xl animate-sheet-left overflow-y-auto overscroll-contain bg-paper shadow-float outline-none"
        >
          <Radix.Title className="sr-only">Card</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
