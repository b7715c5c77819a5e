import type { ChartData, ChartSeries } from "@/components/charts/data";
import { dateOf } from "@/lib/applications/due";
import { formatCount } from "@/lib/format";
import type { Drift, DriftMeasure } from "./types";
import { figure } from "./words";

/** Each thing that is measured, by its latest figure; what is above its limit first. */
export function measuresOf({ latest }: Drift): DriftMeasure[] {
  return latest.toSorted(
    (a, b) => Number(b.alarm) - Number(a.alarm) || b.value / b.limit - a.value / a.limit,
  );
}

const told: ChartSeries[] = [
  { id: "value", label: "Drift", unit: "", format: figure },
  { id: "limit", label: "Limit", unit: "", format: figure },
  { id: "n", label: "Counted", unit: "rows", format: formatCount, plotted: false },
];

/** One measure over the days that were looked at, the oldest first, beside its limit. */
export function driftChart({ days }: Drift, measure: string): ChartData {
  const rows = days
    .filter((day) => day.measure === measure)
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ on, value, limit, n, alarm }) => ({
      id: on,
      label: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }).format(dateOf(on)),
      values: [value, limit, n],
      ...(alarm && { mark: "above the limit" }),
    }));
  return { rowHeader: "Day", series: told, rows };
}

/** "0.08, below its limit of 0.2, counted over 1,204." */
export function driftSentence({ value, limit, n, alarm }: DriftMeasure): string {
  return `${figure(value)}, ${alarm ? "above" : "below"} its limit of ${figure(limit)}, counted over ${formatCount(n)}.`;
}
