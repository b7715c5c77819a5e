import type { Schema } from "@/api/types";

export type Moment = Schema<"MomentOut">;

/** The line of a small chart, oldest at the left, as the points of an SVG polyline in a box of this size. */
export function sparkline(moments: readonly Moment[], width: number, height: number): string {
  const line = moments.toReversed();
  const scores = line.map(({ score }) => score);
  const low = Math.min(...scores);
  const room = Math.max(...scores) - low;
  return line
    .map(({ score }, at) => {
      const x = line.length > 1 ? (at / (line.length - 1)) * width : width;
      // A score that never moved lies in the middle.
      const y = room === 0 ? height / 2 : height - ((score - low) / room) * height;
      return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
    })
    .join(" ");
}

/** What the chart shows, for those who do not see it. */
export function historySentence(moments: readonly Moment[]): string {
  const [now, first] = [moments[0], moments.at(-1)];
  if (!now || !first) return "";
  const by = Math.round((now.score - first.score) * 10) / 10;
  if (by === 0) return `The score was ${first.score} at first and is ${now.score} now.`;
  return `The score went from ${first.score} to ${now.score}: ${by > 0 ? "up" : "down"} ${Math.abs(by)}.`;
}
