import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";

interface KeepBarProps {
  changed: boolean;
  /** Every weight is 0: there is nothing to score by. */
  nothing: boolean;
  /** Something is not as shipped. */
  custom: boolean;
  saving: boolean;
  onSave: () => void;
  onBack: () => void;
  onShipped: () => void;
}

/** What is not kept yet, and the two ways out of that; it stays in view while one slides. */
export function KeepBar(props: KeepBarProps) {
  const { changed, nothing, custom, saving, onSave, onBack, onShipped } = props;
  const said = nothing
    ? "At least one question must count."
    : changed
      ? "Not kept yet."
      : "This is what counts now.";
  return (
    <div className="sticky bottom-[calc(var(--bottom-bar)+0.5rem)] z-10 flex flex-wrap items-center gap-2 rounded-card bg-float p-2 pl-4 shadow-float ring-1 ring-line">
      <p aria-live="polite" className="mr-auto text-sm text-ink-soft">
        {said}
      </p>
      {custom && (
        <Button variant="quiet" size="sm" onClick={onShipped}>
          As shipped
        </Button>
      )}
      {changed && (
        <Button variant="quiet" size="sm" onClick={onBack}>
          Undo
        </Button>
      )}
      <Button variant="primary" disabled={!changed || nothing} loading={saving} onClick={onSave}>
        Keep
        <KeyHint keys="mod+s" inverted className="pointer-coarse:hidden" />
      </Button>
    </div>
  );
}
