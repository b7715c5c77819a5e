import type { Schema } from "@/api/types";
import type { ChartData, ChartSeries } from "@/components/charts/data";
import { formatCount, formatMoney, plural } from "@/lib/format";
import {
  dayWords,
  fullGrowth,
  payWords,
  shareWords,
  shortGrowth,
  yearlyWords,
  type Growth,
  type MarketItem,
} from "./figures";
import { whyWords } from "./reasons";
import type { Order } from "./search-params";

const openPostings: ChartSeries = {
  id: "jobs",
  label: "Open postings",
  unit: "postings",
  format: formatCount,
};
const share: ChartSeries = {
  id: "share",
  label: "Share",
  unit: "0 to 1",
  format: shareWords,
  plotted: false,
};

/** A change is said with the postings it rests on, which are found by the row's id. */
function growthSeries(days: number, counts: ReadonlyMap<string, Growth>): ChartSeries {
  return {
    id: "growth",
    label: `Change in ${days} days`,
    unit: "share of what it was",
    format: (growth, row) => fullGrowth({ recent: 0, previous: 0, ...counts.get(row?.id ?? ""), growth }),
    plotted: false,
  };
}

/** The reasons of what is missing, by series; undefined where nothing is. */
function why(reasons: Record<string, string | false>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(reasons).filter((each): each is [string, string] => each[1] !== false),
  );
}

/** Skills as bars: by how many postings ask for them; beside each what else they are ordered by. */
export function skillsChart(
  items: readonly MarketItem[],
  own: readonly string[],
  days: number,
  order: Order,
): ChartData {
  const currencies = new Map(items.map((item) => [item.id, item.salary_currency]));
  return {
    rowHeader: "Skill",
    series: [
      openPostings,
      share,
      growthSeries(days, new Map(items.map((item) => [item.id, item]))),
      {
        id: "pay",
        label: "Median of a year’s pay",
        unit: "a year, each in its own currency",
        format: (value, row) => yearlyWords(value, currencies.get(row?.id ?? "") ?? null),
        plotted: false,
      },
      { id: "paid", label: "Postings that state it", unit: "postings", format: formatCount, plotted: false },
    ],
    rows: items.map((item) => ({
      id: item.id,
      label: item.name,
      values: [item.jobs, item.share, item.growth, item.salary_median, item.salary_n],
      why: why({
        growth: item.growth === null && whyWords(item.growth_reason),
        pay: item.salary_median === null && whyWords(item.salary_reason),
      }),
      ...(own.includes(item.id) && { mark: "yours" }),
      ...(order === "growth" && { beside: shortGrowth(item) }),
      ...(order === "salary" && { beside: payWords(item) ?? "pay not said" }),
    })),
  };
}

/** New postings above the line, closed ones below it. */
export function flowChart(flow: Schema<"MarketFlow">): ChartData {
  return {
    rowHeader: flow.by === "week" ? "Week from" : "Day",
    series: [
      { id: "opened", label: "New", unit: "postings", format: formatCount },
      { id: "closed", label: "Closed", unit: "postings", format: formatCount },
    ],
    rows: flow.items.map((item) => ({
      id: item.start,
      label: dayWords(item.start),
      values: [item.opened, item.closed],
      ...(!item.complete && { mark: "not over yet" }),
    })),
  };
}

export function flowSentence(flow: Schema<"MarketFlow">): string {
  const over = flow.items.filter(({ complete }) => complete);
  const opened = over.reduce((sum, each) => sum + each.opened, 0);
  const closed = over.reduce((sum, each) => sum + each.closed, 0);
  const balance =
    opened === closed ? "as many as closed" : opened > closed ? "more than closed" : "fewer than closed";
  return `In ${plural(over.length, "whole week")} ${plural(opened, "posting")} came and ${formatCount(closed)} closed: ${balance}.`;
}

export function breakdownChart(
  items: readonly Schema<"BreakdownItem">[],
  days: number,
  rowHeader: string,
  name: (item: Schema<"BreakdownItem">) => string = ({ name: given }) => given,
): ChartData {
  return {
    rowHeader,
    series: [
      openPostings,
      share,
      growthSeries(days, new Map(items.map((item) => [item.key ?? "none", item]))),
      { id: "paid", label: "State pay", unit: "postings", format: formatCount, plotted: false },
    ],
    rows: items.map((item) => ({
      id: item.key ?? "none",
      label: name(item),
      values: [item.jobs, item.share, item.growth, item.with_pay],
      why: why({ growth: item.growth === null && whyWords(item.growth_reason) }),
    })),
  };
}

export function companiesChart(items: readonly Schema<"CompanyItem">[]): ChartData {
  return {
    rowHeader: "Company",
    series: [
      openPostings,
      { id: "new", label: "New in 30 days", unit: "postings", format: formatCount, plotted: false },
    ],
    rows: items.map((item) => ({ id: item.name, label: item.name, values: [item.jobs, item.new] })),
  };
}

/** The companies that ask for one skill. */
export function askingChart(items: readonly Schema<"SkillCompanyItem">[]): ChartData {
  return {
    rowHeader: "Company",
    series: [{ ...openPostings, label: "Open postings that ask for it" }],
    rows: items.map((item) => ({ id: item.name, label: item.name, values: [item.jobs] })),
  };
}

/** A year's pay, from the lower quarter to the upper one; in one currency. */
export function payChart(items: readonly Schema<"PayItem">[], rowHeader: string): ChartData {
  const currency = items[0]?.currency ?? "";
  const format = (value: number) =>
    formatMoney({ min: value, max: value, currency: currency || null, period: null }) ?? "";
  const unit = `${currency} a year`;
  return {
    rowHeader,
    series: [
      { id: "p25", label: "Lower quarter", unit, format },
      { id: "p50", label: "Middle", unit, format },
      { id: "p75", label: "Upper quarter", unit, format },
      { id: "n", label: "Postings", unit: "postings", format: formatCount, plotted: false },
    ],
    rows: items.map((item) => {
      const reason = item.p50 === null && whyWords(item.reason);
      return {
        id: item.key,
        label: item.name,
        values: [item.p25, item.p50, item.p75, item.n],
        why: why({ p25: reason, p50: reason, p75: reason }),
      };
    }),
  };
}

/** Demand by whole weeks: one that is not over would look like a fall. */
export function demandChart(skill: Schema<"SkillMarket">): ChartData {
  return {
    rowHeader: "Week from",
    series: [
      { id: "jobs", label: "Postings that ask for it", unit: "postings", format: formatCount },
      { id: "share", label: "Of all of the week", unit: "0 to 1", format: shareWords, plotted: false },
    ],
    rows: skill.series
      .filter(({ complete }) => complete)
      .map((point) => ({
        id: point.start,
        label: dayWords(point.start),
        values: [point.jobs, point.share],
        why: why({ share: point.share === null && "No posting was posted in this week." }),
      })),
  };
}

export function togetherChart(skill: Schema<"SkillMarket">, own: readonly string[]): ChartData {
  return {
    rowHeader: "Skill",
    series: [
      { id: "share", label: `Of postings with ${skill.name}`, unit: "0 to 1", format: shareWords },
      { id: "jobs", label: "Open postings", unit: "postings", format: formatCount, plotted: false },
      {
        id: "lift",
        label: "Times as often as elsewhere",
        unit: "times",
        format: (value) => `×${value.toFixed(1)}`,
        plotted: false,
      },
    ],
    rows: skill.together.map((item) => ({
      id: item.id,
      label: item.name,
      values: [item.share, item.jobs, item.lift],
      why: why({ lift: item.lift === null && "Too few postings ask for both to compare with all others." }),
      ...(own.includes(item.id) && { mark: "yours" }),
    })),
  };
}
