import type { Schema } from "@/api/types";
import { formatMoney, formatShare } from "@/lib/format";

export type MarketItem = Schema<"MarketItem">;

const tooFew = 0.005;

/** "+12%", "−4%", "steady"; a dash of words where too few postings allow a comparison. */
export function growthWords(growth: number | null): string {
  if (growth === null) return "too few to say";
  if (Math.abs(growth) < tooFew) return "steady";
  const percent = formatShare(Math.abs(growth));
  return `${growth > 0 ? "+" : "−"}${percent}`;
}

/** "€72K/yr (31)": the yearly median and how many postings it rests on. */
export function payWords(item: MarketItem): string {
  if (item.salary_median === null) return "not said";
  const median = formatMoney({
    min: item.salary_median,
    max: item.salary_median,
    currency: item.salary_currency,
    period: "year",
  });
  return `${median} (${item.salary_n})`;
}

export interface Bar {
  id: string;
  name: string;
  jobs: number;
  /** Whether the person has the skill. */
  own: boolean;
}

/** The bars of the chart, largest first. */
export function bars(items: readonly MarketItem[], own: readonly string[]): Bar[] {
  return items
    .map(({ id, name, jobs }) => ({ id, name, jobs, own: own.includes(id) }))
    .toSorted((a, b) => b.jobs - a.jobs || a.name.localeCompare(b.name));
}

/** The chart in one sentence, for those who do not see it. */
export function chartSentence(shown: readonly Bar[], postings: number): string {
  const first = shown.slice(0, 3).map((bar) => `${bar.name} (${bar.jobs})`);
  if (first.length === 0) return "No skill was found in these postings.";
  return `Of ${postings} open postings, most ask for ${first.join(", ")}.`;
}
