import type { Source } from "@/lib/sources/queries";
import { formatCount, plural } from "@/lib/format";

/** The readings of a chart in a sentence, for whoever does not see it. */
export function chartSentence(label: string, history: Source["history"]): string {
  const last = history.at(-1);
  if (!last) return `${label} has not been read yet.`;
  const sum = (name: "new" | "closed") => history.reduce((total, each) => total + each[name], 0);
  const found = history.map((each) => each.found);
  const [least, most] = [Math.min(...found), Math.max(...found)];
  const range = least === most ? formatCount(most) : `${formatCount(least)} to ${formatCount(most)}`;
  const bad = history.filter(({ state }) => state !== "ok" && state !== "empty").length;
  const failed = bad > 0 ? `; ${bad} did not bring all` : "";
  return (
    `${label}, last ${plural(history.length, "reading")}: ${range} found each time, ` +
    `${formatCount(sum("new"))} new and ${formatCount(sum("closed"))} closed in all${failed}.`
  );
}

/** When a source is read next, as often as asked: each of its periods after the next time. */
export function nextReadings(next: string | null, minutes: number | null, count: number): string[] {
  if (next === null || minutes === null) return [];
  const start = new Date(next).getTime();
  return Array.from({ length: count }, (_, index) =>
    new Date(start + index * minutes * 60_000).toISOString(),
  );
}
