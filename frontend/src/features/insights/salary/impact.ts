import type { Schema } from "@/api/types";
import type { ChartData } from "@/components/charts/data";
import { formatCount, formatMoney } from "@/lib/format";

type SkillPay = Schema<"SkillPayOut">;

/** "+4.2%", "−1%", "0%" */
export function percentWords(value: number): string {
  const rounded = Math.round(value * 10) / 10;
  if (rounded === 0) return "0%";
  return `${rounded > 0 ? "+" : "−"}${Math.abs(rounded)}%`;
}

/** "+€3,100 a year" */
export function moneyWords(value: number, currency: string | null): string {
  const amount = formatMoney({ min: Math.abs(value), max: Math.abs(value), currency, period: "year" }) ?? "";
  return `${value < 0 ? "−" : "+"}${amount}`;
}

/** The difference a skill goes with, and between what it surely lies. */
export function impactSentence(pay: SkillPay): string {
  const { percent, percent_low: low, percent_high: high, interval } = pay;
  if (percent === null || low === null || high === null) return pay.reason ?? "";
  return `${percentWords(percent)}, with ${interval}% certainty between ${percentWords(low)} and ${percentWords(high)}.`;
}

export function impactChart(items: readonly SkillPay[]): ChartData {
  const unit = "% of a year’s pay";
  const why = (pay: SkillPay) =>
    pay.percent === null ? (pay.reason ?? "Too few postings to compare.") : null;
  return {
    rowHeader: "Skill",
    series: [
      { id: "low", label: "At least", unit, format: percentWords },
      { id: "percent", label: "Difference", unit, format: percentWords },
      { id: "high", label: "At most", unit, format: percentWords },
      {
        id: "money",
        label: "At the middle pay",
        unit: `${items[0]?.currency ?? ""} a year`,
        format: (value) => moneyWords(value, items[0]?.currency ?? null),
        plotted: false,
      },
      { id: "with", label: "Postings with it", unit: "postings", format: formatCount, plotted: false },
      { id: "without", label: "Postings without", unit: "postings", format: formatCount, plotted: false },
    ],
    rows: items.map((pay) => {
      const reason = why(pay);
      return {
        id: pay.skill.id,
        label: pay.skill.name,
        values: [pay.percent_low, pay.percent, pay.percent_high, pay.money, pay.n_with, pay.n_without],
        ...(reason && { why: { low: reason, percent: reason, high: reason, money: reason } }),
      };
    }),
  };
}
