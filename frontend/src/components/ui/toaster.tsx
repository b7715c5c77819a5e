import { X } from "lucide-react";
import { Toast as Radix } from "radix-ui";
import { useSyncExternalStore } from "react";
import { cn } from "@/lib/cn";
import { useShortcuts } from "@/lib/shortcuts";
import { currentToasts, dismissToast, subscribeToasts, undoLatest, type Toast } from "@/lib/toasts";
import { Button } from "./button";
import { IconButton } from "./icon-button";
import { KeyHint } from "./key-hint";

const undoSeconds = 10;

function UndoKey() {
  useShortcuts("Anywhere", [{ keys: "z", label: "Undo", run: undoLatest }]);
  return <KeyHint keys="z" className="max-md:hidden" />;
}

function Item({ toast }: { toast: Toast }) {
  return (
    <Radix.Root
      duration={toast.undo ? undoSeconds * 1000 : 6000}
      onOpenChange={(open) => !open && dismissToast(toast.id)}
      className={cn(
        "flex items-center gap-3 rounded-card bg-float py-2 pr-2 pl-4 shadow-float ring-1 ring-line",
        "data-[state=open]:animate-rise data-[swipe=move]:translate-x-(--radix-toast-swipe-move-x)",
      )}
    >
      <div className="min-w-0 flex-1" {...(toast.spoken && { "data-radix-toast-announce-exclude": "" })}>
        <Radix.Title className={cn("font-medium", toast.tone === "danger" && "text-danger")}>
          {toast.title}
        </Radix.Title>
        {toast.detail && (
          <Radix.Description className="text-sm text-ink-soft">{toast.detail}</Radix.Description>
        )}
      </div>
      {toast.undo && (
        <Radix.Action asChild altText="Undo with the key z">
          <Button size="sm" onClick={toast.undo}>
            Undo <UndoKey />
          </Button>
        </Radix.Action>
      )}
      <Radix.Close asChild>
        <IconButton icon={X} label="Dismiss" />
      </Radix.Close>
    </Radix.Root>
  );
}

/** Where toasts appear; once, at the root. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  return (
    <Radix.Provider swipeDirection="right" label="Notification">
      {toasts.map((toast) => (
        <Item key={toast.id} toast={toast} />
      ))}
      <Radix.Viewport className="fixed right-4 bottom-4 z-50 grid w-96 max-w-[calc(100vw-2rem)] gap-2 outline-none max-md:bottom-20" />
    </Radix.Provider>
  );
}
