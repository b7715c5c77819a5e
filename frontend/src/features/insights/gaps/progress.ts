import type { ChartData, ChartSeries } from "@/components/charts/data";
import { formatCount } from "@/lib/format";
import type { Progress } from "./types";
import { dayLabel, points } from "./words";

const meanScore: ChartSeries = { id: "mean_score", label: "Mean score", unit: "points", format: points };
const openGaps: ChartSeries = { id: "gaps", label: "Open gaps", unit: "gaps", format: formatCount };
const matchesSeen: ChartSeries = {
  id: "matches",
  label: "Matches looked at",
  unit: "matches",
  format: formatCount,
  plotted: false,
};

/** The mean score of the best matches, day by day. */
export function scoreLine({ points: days }: Progress): ChartData {
  return {
    rowHeader: "Day",
    series: [meanScore, matchesSeen],
    rows: days.map((day) => ({
      id: day.day,
      label: dayLabel(day.day),
      values: [day.mean_score, day.matches],
    })),
  };
}

/** How many gaps were open, day by day. */
export function gapsLine({ points: days }: Progress): ChartData {
  return {
    rowHeader: "Day",
    series: [openGaps, matchesSeen],
    rows: days.map((day) => ({ id: day.day, label: dayLabel(day.day), values: [day.gaps, day.matches] })),
  };
}

/** "It was 71.2 on 2 Nov and is 72.0 now." of a figure of the first and the last day. */
export function fromTo(days: Progress["points"], of: (day: Progress["points"][number]) => string): string {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return "";
  if (of(first) === of(last)) return `${of(last)}, as on ${dayLabel(first.day)}.`;
  return `${of(first)} on ${dayLabel(first.day)}, ${of(last)} on ${dayLabel(last.day)}.`;
}
