/** How a series is told from the others: never by its colour alone. */
export interface SeriesLook {
  line: string;
  fill: string;
  /** Of a line. */
  dash: string;
  /** Of an area: plain, or the name of a pattern. */
  pattern: "plain" | "hatch" | "dots";
}

const first: SeriesLook = {
  line: "var(--color-accent)",
  fill: "var(--color-accent)",
  dash: "0",
  pattern: "plain",
};
const looks: readonly SeriesLook[] = [
  first,
  { line: "var(--color-job-line)", fill: "var(--color-job)", dash: "7 4", pattern: "hatch" },
  { line: "var(--color-cv-line)", fill: "var(--color-cv)", dash: "2 3", pattern: "dots" },
  { line: "var(--color-met-line)", fill: "var(--color-met)", dash: "10 3 2 3", pattern: "plain" },
  { line: "var(--color-ink-faint)", fill: "var(--color-pressed)", dash: "1 4", pattern: "hatch" },
];

export function lookOf(place: number): SeriesLook {
  return looks[place % looks.length] ?? first;
}

export const axisText = { fontSize: 12, fill: "var(--color-ink-soft)", fontVariantNumeric: "tabular-nums" };
export const nameText = { fontSize: 13, fill: "var(--color-ink)" };
export const figureText = { fontSize: 12, fill: "var(--color-ink-soft)", fontVariantNumeric: "tabular-nums" };
export const gridLine = "var(--color-line)";
export const baseLine = "var(--color-line-strong)";
