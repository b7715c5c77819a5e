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
  return `${growthWords(lift)} against all`;
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
