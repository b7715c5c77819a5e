import { formatCount, formatShare, plural } from "@/lib/format";
import type { Metric, Model, ModelEvent, ModelItem, Version } from "./types";

/** A measured figure, to four places at most. */
export function figure(value: number): string {
  return new Intl.NumberFormat("en", { maximumSignificantDigits: 4 }).format(value);
}

/** Which version answers: "shipped with Career Agent" or "trained here". */
export function originWords({ shipped }: ModelItem["champion"]): string {
  return shipped ? "shipped with Career Agent" : "trained here";
}

/** Who gets the challenger's answers: "10% of people, and in the shadow". */
export function rolloutWords({ challenger, percentage, shadow }: ModelItem): string {
  if (!challenger) return "no challenger";
  const people = percentage > 0 ? `answers ${percentage}% of people` : "answers nobody";
  return shadow ? `${people}, runs in the shadow` : people;
}

export interface Compared {
  name: string;
  label: string;
  better: Metric["better"];
  n: number;
  champion: number | null;
  challenger: number | null;
  /** How much better the challenger is, of the champion's figure; below 0 where it is worse. */
  gain: number | null;
  guarded: boolean;
  margin: number;
}

/** How much better the one is than the other, as a part of the other: lower may be better. */
export function gainOf({ better, value }: Metric, before: number): number | null {
  if (before === 0) return null;
  const change = (value - before) / Math.abs(before);
  return better === "lower" ? -change : change;
}

/** The challenger's figures beside the champion's of then, measured on the same rows; without one the champion's own. */
export function compared(model: Pick<Model, "metrics">, challenger: Version | undefined): Compared[] {
  if (!challenger)
    return model.metrics.map(({ name, label, better, n, value, guarded, margin }) => ({
      name,
      label,
      better,
      n,
      champion: value,
      challenger: null,
      gain: null,
      guarded,
      margin,
    }));
  return challenger.metrics.map((metric) => {
    const before = challenger.against.find(({ name }) => name === metric.name)?.value ?? null;
    const { name, label, better, n, value, guarded, margin } = metric;
    const gain = before === null ? null : gainOf(metric, before);
    return { name, label, better, n, champion: before, challenger: value, gain, guarded, margin };
  });
}

/** "12% better", "3% worse", "the same"; null where there is nothing to compare. */
export function gainWords(gain: number | null): string | null {
  if (gain === null) return null;
  if (Math.abs(gain) < 0.0005) return "the same";
  const share = Math.abs(gain) < 0.01 ? `${(Math.abs(gain) * 100).toFixed(1)}%` : formatShare(Math.abs(gain));
  return `${share} ${gain > 0 ? "better" : "worse"}`;
}

export const versionWords: Record<Version["state"], string> = {
  champion: "In use",
  challenger: "Challenger",
  retired: "Retired",
  rejected: "Not let in",
};

export const eventWords: Record<ModelEvent["kind"], string> = {
  trained: "Trained",
  skipped: "Not trained",
  rejected: "Not let in",
  promoted: "Put in use",
  rolled_out: "Roll-out changed",
  rolled_back: "Rolled back",
  refused: "File refused",
  fell_back: "Stopped by itself",
  drifted: "Drift",
};

/** "trained on 1,204 rows, measured on 301". */
export function trainedWords({ rows, held_out: held }: Version["trained_on"]): string {
  return `trained on ${plural(rows, "row")}, measured on ${formatCount(held)} others`;
}
