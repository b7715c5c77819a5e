/** How figures are drawn: lying bars, lines over time, ranges with their middle, columns on or against one another, steps. */
export type ChartKind = "bars" | "lines" | "ranges" | "columns" | "opposed" | "funnel";

/** Kinds of which several series need a legend; lines carry their names at their ends. */
export function hasLegend(kind: ChartKind): boolean {
  return kind === "columns" || kind === "opposed";
}
