import { plural } from "@/lib/format";
import type { Effort, Gap, GapSort, Progress } from "./types";

/** "6.0", always with its tenth: points of a match are told to a tenth. */
export function points(value: number): string {
  return value.toFixed(1);
}

export const sortWords: Record<GapSort, string> = {
  worth: "Gain × demand",
  gain: "Gain",
  demand: "Most asked for",
  effort: "Nearest to you",
};

export const effortWords: Record<Effort["level"], string> = {
  small: "Near what you know",
  some: "Some way to go",
  large: "New ground",
};

export const importanceWords: Record<Gap["importance"], string> = {
  must: "a must",
  nice: "nice to have",
  generic: "mentioned",
};

/** "23 matches rise by 6.0 on average"; what else it does where no score rises. */
export function riseSentence({ matches, mean_gain: mean, opens, asked }: Gap): string {
  if (matches > 0) {
    const rise = `${plural(matches, "match", "matches")} ${matches === 1 ? "rises" : "rise"} by ${points(mean)}`;
    return matches === 1 ? rise : `${rise} on average`;
  }
  if (opens > 0) return `${plural(opens, "match", "matches")} become${opens === 1 ? "s" : ""} open to you`;
  return `asked for in ${plural(asked, "match", "matches")}, no score rises`;
}

/** "Since 2 Nov your mean score rose by 2.1, and 3 gaps fewer are open."; null with fewer than two looks. */
export function progressSentence({
  points: days,
  mean_change: change,
  gaps_change: gaps,
}: Progress): string | null {
  const first = days[0];
  if (!first || change === null || gaps === null) return null;
  const score =
    Math.abs(change) < 0.05
      ? "stayed the same"
      : `${change > 0 ? "rose" : "fell"} by ${points(Math.abs(change))}`;
  const open =
    gaps === 0
      ? "as many gaps are open"
      : `${plural(Math.abs(gaps), "gap")} ${gaps < 0 ? "fewer" : "more"} ${Math.abs(gaps) === 1 ? "is" : "are"} open`;
  return `Since ${dayLabel(first.day)} your mean score ${score}, and ${open}.`;
}

/** "2 Nov" of a day. */
export function dayLabel(day: string): string {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }).format(
    new Date(year, month - 1, date, 12),
  );
}
