import { useState, type KeyboardEvent } from "react";
import { announce } from "@/lib/announce";
import { rowSentence, type ChartData } from "./data";

/** Where a key leads from a point; null where the key means nothing to a chart. */
export function stepTo(key: string, active: number | null, count: number): number | null {
  if (count === 0) return null;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const step =
    key === "ArrowRight" || key === "ArrowDown" ? 1 : key === "ArrowLeft" || key === "ArrowUp" ? -1 : 0;
  if (step === 0) return null;
  if (active === null) return step > 0 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, active + step));
}

/** Which row of a chart is looked at, by pointer or by arrow keys; a row come to by keys is said aloud. */
export function useWalk(data: ChartData, onPick: ((index: number) => void) | undefined) {
  const [chosen, setActive] = useState<number | null>(null);
  const active = chosen !== null && chosen < data.rows.length ? chosen : null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && active !== null) setActive(null);
    else if (event.key === "Enter" && active !== null && onPick) onPick(active);
    else {
      const next = stepTo(event.key, active, data.rows.length);
      const row = next === null ? undefined : data.rows[next];
      if (!row) return;
      setActive(next);
      announce(rowSentence(data, row));
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return { active, setActive, onKeyDown };
}
