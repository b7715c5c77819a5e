import { Check, Circle, CircleDotDashed, Minus, type LucideIcon } from "lucide-react";
import { cn } from "@/lib/cn";
import type { CellState } from "../types";

interface Look {
  icon: LucideIcon;
  word: string;
  look: string;
}

/** How a skill stands to a posting: told by shape and word, the colour only helps. */
export const states: Record<CellState, Look> = {
  met: { icon: Check, word: "met", look: "bg-met text-ink" },
  partly: {
    icon: CircleDotDashed,
    word: "partly met",
    look: "text-ink ring-1 ring-inset ring-met-line bg-met/40",
  },
  missing: { icon: Circle, word: "missing", look: "text-ink-soft ring-1 ring-inset ring-line-strong" },
  not_asked: { icon: Minus, word: "not asked for", look: "text-ink-faint" },
};

export function StateMark({ state, className }: { state: CellState; className?: string }) {
  const { icon: Icon, look } = states[state];
  return (
    <span className={cn("grid size-7 shrink-0 place-items-center rounded-control", look, className)}>
      <Icon aria-hidden className={state === "not_asked" ? "size-3" : "size-4"} strokeWidth={2.25} />
    </span>
  );
}

/** What the marks mean. */
export function StateLegend() {
  return (
    <ul aria-label="What the marks mean" className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-soft">
      {Object.entries(states).map(([state, { word }]) => (
        <li key={state} className="flex items-center gap-2">
          <StateMark state={state as CellState} className="size-6" />
          {word}
        </li>
      ))}
    </ul>
  );
}
