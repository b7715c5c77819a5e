import type { Schema } from "@/api/types";
import { formatCount, formatMoney, formatShare, plural } from "@/lib/format";

import type { Order } from "./search-params";

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
export function bars(items: readonly MarketItem[], own: readonly string[], order: Order): Bar[] {
  return items.map((item) => ({
    id: item.id,
    name: item.name,
    jobs: item.jobs,
    figure:
      order === "jobs" ? formatCount(item.jobs) : `${formatCount(item.jobs)} · ${firstFigure(item, order)}`,
    own: own.includes(item.id),
  }));
}

/** What the order puts first, in one sentence: also for those who do not see the chart. */
export function chartSentence(items: readonly MarketItem[], postings: number, order: Order): string {
  const first = items.slice(0, 3).map((item) => `${item.name} (${firstFigure(item, order)})`);
  if (first.length === 0) return "No skill was found in these postings.";
  return `Of ${plural(postings, "open posting")}, ${lead[order]} ${first.join(", ")}.`;
}

const lead: Record<Order, string> = {
  jobs: "most ask for",
  growth: "the share grew most for",
  salary: "those pay most above others that ask for",
};

function firstFigure(item: MarketItem, order: Order): string {
  if (order === "growth") return growthWords(item.growth);
  if (order === "salary") return payWords(item) ?? "pay not said";
  return formatCount(item.jobs);
}

/** A share in whole percent, where it is one at all. */
export function shareWords(share: number): string {
  return share > 0 && share < 0.005 ? "under 1%" : formatShare(share);
}
