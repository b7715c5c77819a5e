import { Check } from "lucide-react";
import { cn } from "@/lib/cn";
import { sameWeights, shippedOf, withWeights, type Draft } from "../../draft-weights";
import type { WeightItem, Weights } from "../../types";

interface PresetsProps {
  presets: readonly Pick<Weights["presets"][number], "slug" | "label" | "weights">[];
  items: readonly WeightItem[];
  draft: Draft;
  onPick: (weights: Draft) => void;
}

/** Whole sets of weights to begin from. */
export function Presets({ presets, items, draft, onPick }: PresetsProps) {
  if (presets.length === 0) return null;
  const shipped = shippedOf(items);
  return (
    <div role="group" aria-label="Begin from" className="flex flex-wrap items-center gap-1.5">
      <span aria-hidden className="mr-1 text-sm text-ink-faint">
        Begin from
      </span>
      {presets.map(({ slug, label, weights }) => {
        const on = sameWeights(items, draft, withWeights(shipped, weights));
        return (
          <button
            key={slug}
            type="button"
            aria-pressed={on}
            onClick={() => onPick(weights)}
            className={cn(
              "inline-flex h-7 items-center gap-1 rounded-full px-3 text-sm text-ink-soft ring-1 ring-line-strong ring-inset hover:bg-hover pointer-coarse:h-10",
              on && "bg-accent-soft text-accent-text ring-accent",
            )}
          >
            {on && <Check aria-hidden className="size-3" strokeWidth={2.5} />}
            {label}
          </button>
        );
      })}
    </div>
  );
}
