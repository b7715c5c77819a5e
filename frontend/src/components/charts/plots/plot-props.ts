import type { ChartData } from "../data";

/** What every plot is given by the frame; which row is looked at is the frame's to know. */
export interface PlotProps {
  data: ChartData;
  active: number | null;
  onActive: (index: number | null) => void;
  onPick?: ((index: number) => void) | undefined;
}

/** What one figure of a row is called in the rows that a chart is given. */
export function keyOf(index: number): string {
  return `v${index}`;
}

export type PlotRow = Record<string, string | number | null | (number | null)[]> & { index: number };

/** The rows as the chart library wants them: flat. */
export function plotRows({ rows }: ChartData): PlotRow[] {
  return rows.map((row, index) => ({
    index,
    id: row.id,
    name: row.mark ? `✓ ${row.label}` : row.label,
    ...Object.fromEntries(row.values.map((value, place) => [keyOf(place), value])),
  }));
}

/** Which row a drawn bar belongs to: rows without a figure are not drawn, so its own number is another one. */
export function rowOf(bar: { payload?: unknown }): number {
  return (bar.payload as PlotRow).index;
}

/** How strongly a row is drawn while another is looked at. */
export function strength(active: number | null, index: number): number {
  return active === null || active === index ? 1 : 0.45;
}
