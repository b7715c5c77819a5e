import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import { cn } from "@/lib/cn";

interface KeepBarProps {
  changed: boolean;
  /** Every weight is 0: there is nothing to score by. */
  nothing: boolean;
  /** What the draft does to the list: on a phone that stands further down. */
  effect: string;
  saving: boolean;
  onSave: () => void;
  onBack: () => void;
}

/** What is not kept yet, what it does, and the two ways out; it stays in view while one slides. */
export function KeepBar({ changed, nothing, effect, saving, onSave, onBack }: KeepBarProps) {
  return (
    <div
      className={cn(
        "flex items-center gap-2 rounded-card bg-float p-2 pl-4 ring-1 ring-line",
        changed && "sticky bottom-[calc(var(--bottom-bar)+0.5rem)] z-10 shadow-float",
      )}
    >
      <p aria-live="polite" className="mr-auto min-w-0 text-sm text-pretty text-ink-soft">
        {said(changed, nothing, effect)}
      </p>
      {changed && (
        <Button variant="quiet" onClick={onBack}>
          Undo
        </Button>
      )}
      <Button variant="primary" disabled={!changed || nothing} loading={saving} onClick={onSave}>
        Keep
        <KeyHint keys="mod+s" inverted className="hidden sm:inline-flex pointer-coarse:hidden" />
      </Button>
    </div>
  );
}

function said(changed: boolean, nothing: boolean, effect: string): string {
  if (nothing) return "At least one question must count.";
  return changed ? effect || "Not kept yet." : "This is what counts now.";
}
