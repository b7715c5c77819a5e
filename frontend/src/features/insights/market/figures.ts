import type { Schema } from "@/api/types";
import { formatCount, formatMoney, formatShare, plural } from "@/lib/format";
import type { Order } from "./search-params";

export type MarketItem = Schema<"MarketItem">;

/** A change of a share, with how many postings it rests on. */
export type Growth = Pick<MarketItem, "growth" | "recent" | "previous">;

const steadyBelow = 0.005;
const fewBelow = 50;

function signed(change: number): string {
  return `${change > 0 ? "+" : "−"}${formatShare(Math.abs(change))}`;
}

/** Whether so few postings stand behind a change that it is said quietly: a handful more would double it. */
export function restsOnFew({ recent, previous }: Growth): boolean {
  return recent + previous < fewBelow;
}

/** "8 → 41": the postings of the time before and of the last one. */
export function countsWords({ recent, previous }: Growth): string {
  return `${formatCount(previous)} → ${formatCount(recent)}`;
}

/** "+12%", "−4%", "×3.4", "steady"; of few postings never more than "more than doubled"; words where too few allow any. */
export function growthWords(of: Growth): string {
  const { growth } = of;
  if (growth === null) return "too few to say";
  if (Math.abs(growth) < steadyBelow) return "steady";
  if (growth <= 1) return signed(growth);
  if (restsOnFew(of)) return "more than doubled";
  const times = 1 + growth;
  return `×${times < 10 ? times.toFixed(1).replace(/\.0$/, "") : formatCount(Math.round(times))}`;
}

/** For a place with room for a few letters: the change, or of few postings their numbers in its place. */
export function shortGrowth(of: Growth): string {
  if (of.growth === null) return "too few";
  return restsOnFew(of) ? countsWords(of) : growthWords(of);
}

/** "×3.4 (20 → 70)": a change with what it rests on. */
export function fullGrowth(of: Growth): string {
  return of.growth === null ? growthWords(of) : `${growthWords(of)} (${countsWords(of)})`;
}

/** "€72K/yr" */
export function yearlyWords(amount: number, currency: string | null): string {
  return formatMoney({ min: amount, max: amount, currency, period: "year" }) ?? "";
}

/** The middle of a year's pay; null where too few postings name any. */
export function payWords(item: MarketItem): string | null {
  return item.salary_median === null ? null : yearlyWords(item.salary_median, item.salary_currency);
}

/** "+8% against all": how much more a year postings with the skill pay than all in the same currency. */
export function liftWords(lift: number | null): string | null {
  if (lift === null || Math.abs(lift) < steadyBelow) return null;
  return `${signed(lift)} against all`;
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
  if (order === "growth")
    return item.growth === null ? growthWords(item) : `${growthWords(item)}, ${countsWords(item)}`;
  if (order === "salary") return payWords(item) ?? "pay not said";
  return formatCount(item.jobs);
}

/** A share in whole percent, where it is one at all. */
export function shareWords(share: number): string {
  return share > 0 && share < 0.005 ? "under 1%" : formatShare(share);
}

/** "software-engineering" as words. */
export function familyWords(slug: string): string {
  const words = slug.replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "12 Oct" */
export function dayWords(day: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
