import type { Schema } from "@/api/types";
import { formatCount, formatMoney, formatShare, plural } from "@/lib/format";

export type MarketItem = Schema<"MarketItem">;

const steadyBelow = 0.005;

/** "+12%", "−4%", "steady"; words where too few postings allow a comparison. */
export function growthWords(growth: number | null): string {
  if (growth === null) return "too few to say";
  if (Math.abs(growth) < steadyBelow) return "steady";
  return `${growth > 0 ? "+" : "−"}${formatShare(Math.abs(growth))}`;
}

/** "€72K/yr": the middle of a year's pay; null where too few postings name any. */
export function payWords(item: MarketItem): string | null {
  if (item.salary_median === null) return null;
  const { salary_median: middle, salary_currency: currency } = item;
  return formatMoney({ min: middle, max: middle, currency, period: "year" });
}

/** "+8% against all": how much more a year postings with the skill pay than all in the same currency. */
export function liftWords(lift: number | null): string | null {
  if (lift === null || Math.abs(lift) < steadyBelow) return null;
  return `${growthWords(lift)} against all`;
}

export interface Bar {
  id: string;
  name: string;
  jobs: number;
  /** What stands at the end of the bar: the count, and what the order goes by. */
  figure: string;
  /** Whether the person has the skill. */
  own: boolean;
}

/** The bars of the chart, in the order of the figures. */
export function bars(items: readonly MarketItem[], own: readonly string[], order: string): Bar[] {
  return items.map((item) => ({
    id: item.id,
    name: item.name,
    jobs: item.jobs,
    figure: [formatCount(item.jobs), extra(item, order)].filter(Boolean).join("  ·  "),
    own: own.includes(item.id),
  }));
}

function extra(item: MarketItem, order: string): string | null {
  if (order === "growth") return growthWords(item.growth);
  if (order === "salary") return payWords(item) ?? "pay not said";
  return null;
}

/** The chart in one sentence, also for those who do not see it. */
export function chartSentence(items: readonly MarketItem[], postings: number): string {
  const first = items
    .toSorted((a, b) => b.jobs - a.jobs)
    .slice(0, 3)
    .map(({ name, jobs }) => `${name} (${formatCount(jobs)})`);
  if (first.length === 0) return "No skill was found in these postings.";
  return `Of ${plural(postings, "open posting")}, most ask for ${first.join(", ")}.`;
}
