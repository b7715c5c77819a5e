import { AlertDialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { Button } from "./button";
import { veil } from "./dialog";

interface ConfirmProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** What will happen, and what will not. */
  description: ReactNode;
  /** The verb of the action: "Delete", not "OK". */
  action: string;
  destructive?: boolean;
  onConfirm: () => void;
}

/** Asks before something that cannot be undone. Where undo is possible, act and offer undo instead. */
export function Confirm({
  open,
  onOpenChange,
  title,
  description,
  action,
  destructive,
  onConfirm,
}: ConfirmProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content className="fixed top-1/2 left-1/2 z-30 grid w-[calc(100vw-2rem)] max-w-md -translate-1/2 gap-2 rounded-card bg-float p-6 shadow-float outline-none data-[state=open]:animate-appear">
          <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
          <Radix.Description className="text-ink-soft">{description}</Radix.Description>
          <div className="mt-4 flex justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>Cancel</Button>
            </Radix.Cancel>
            <Radix.Action asChild>
              <Button variant={destructive ? "danger" : "primary"} onClick={onConfirm}>
                {action}
              </Button>
            </Radix.Action>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
