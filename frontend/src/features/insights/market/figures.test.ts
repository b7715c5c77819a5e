import { figureWords } from "@/components/charts/data";
import { aMarketItem } from "@/test/market";
import { flowChart, flowSentence, skillsChart } from "./charts";
import {
  chartSentence,
  fullGrowth,
  growthWords,
  liftWords,
  payWords,
  shareWords,
  shortGrowth,
} from "./figures";
import { whyWords } from "./reasons";
import { isNarrowed, marketQueryOf, marketSearch, whole, withChange } from "./search-params";

it("says a change in words where figures would mislead", () => {
  const said = [0.12, -0.04, 0.001, null].map((growth) => growthWords({ growth, recent: 40, previous: 36 }));
  expect(said).toEqual(["+12%", "−4%", "steady", "too few to say"]);
  expect([0.08, 0, null].map(liftWords)).toEqual(["+8% against all", null, null]);
  expect([0.24, 0.001, 0].map(shareWords)).toEqual(["24%", "under 1%", "0%"]);
});

it("says a change of few postings quietly, and a large one as how many times", () => {
  const few = { growth: 6.58, recent: 41, previous: 8 };
  expect(growthWords(few)).toBe("more than doubled");
  expect(shortGrowth(few)).toBe("8 → 41");
  expect(fullGrowth(few)).toBe("more than doubled (8 → 41)");
  const many = { growth: 2.4, recent: 1200, previous: 300 };
  expect([growthWords(many), shortGrowth(many)]).toEqual(["×3.4", "×3.4"]);
  expect(fullGrowth(many)).toBe("×3.4 (300 → 1,200)");
  expect(growthWords({ ...many, growth: 19.7 })).toBe("×21");
  expect(growthWords({ ...many, growth: 1 })).toBe("+100%");
  expect(shortGrowth({ growth: null, recent: 1, previous: 0 })).toBe("too few");
});

it("names the pay of a year", () => {
  expect(payWords(aMarketItem())).toBe("£42K/yr");
  expect(payWords(aMarketItem({ salary_median: null }))).toBeNull();
});

it("draws a bar a skill, with what the order goes by beside it", () => {
  const items = [aMarketItem({ id: "sql", name: "SQL", jobs: 5, growth: null }), aMarketItem()];
  const rows = (order: "jobs" | "growth" | "salary") => skillsChart(items, ["triage"], 30, order).rows;
  expect(rows("jobs").map(({ mark, beside }) => [mark, beside])).toEqual([
    [undefined, undefined],
    ["yours", undefined],
  ]);
  expect(rows("growth").map(({ beside }) => beside)).toEqual(["too few", "+12%"]);
  expect(rows("salary").map(({ beside }) => beside)).toEqual(["£42K/yr", "£42K/yr"]);
});

it("writes each pay in its own currency", () => {
  const items = [aMarketItem(), aMarketItem({ id: "go", salary_currency: "EUR" })];
  const data = skillsChart(items, [], 30, "jobs");
  const pay = data.series.findIndex(({ id }) => id === "pay");
  expect(data.rows.map((row) => figureWords(data.series[pay]!, row.values[pay], row))).toEqual([
    "£42K/yr",
    "€42K/yr",
  ]);
});

it("sums up only the weeks that are over", () => {
  const week = { opened: 3, closed: 1 };
  const items = [
    { ...week, start: "2026-11-16", complete: true },
    { ...week, start: "2026-11-23", complete: false },
  ];
  const freshness = { counted_at: null, waiting: 0, newest_posted_at: null, last_seen_at: null };
  const flow = { by: "week" as const, items, freshness };
  expect(flowSentence(flow)).toBe("In 1 whole week 3 postings came and 1 closed: more than closed.");
  expect(flowChart(flow).rows.map(({ label, mark }) => [label, mark])).toEqual([
    ["16 Nov", undefined],
    ["23 Nov", "not over yet"],
  ]);
});

it("has a sentence for every reason there is no figure", () => {
  const reasons = ["few_postings", "few_of_it", "none_before", "cut_short", "no_pay", "few_paid"] as const;
  expect(new Set(reasons.map(whyWords)).size).toBe(reasons.length);
  expect(whyWords(null)).toMatch(/no figure/);
});

it("says in a sentence what the order puts first", () => {
  expect(chartSentence([aMarketItem()], 5000, "jobs")).toBe(
    "Of 5,000 open postings, most ask for Triage (120).",
  );
  expect(chartSentence([aMarketItem()], 5000, "growth")).toMatch(/grew most for Triage \(\+12%, 36 → 40\)/);
  expect(chartSentence([], 1, "jobs")).toBe("No skill was found in these postings.");
});

describe("the address", () => {
  it("says only what was chosen", () => {
    const usual = { q: "", view: "chart", order: "jobs", window: 30, by: "family" } as const;
    expect(withChange({ q: "nurse" }, usual)).toEqual({});
    expect(whole({ q: "nurse", country: "GB", window: 7, view: "table" })).toEqual({
      window: 7,
      view: "table",
    });
    expect(isNarrowed({ view: "table", order: "growth", window: 7 })).toBe(false);
    expect(isNarrowed({ seniority: "senior" })).toBe(true);
  });

  it("survives what somebody typed into it", () => {
    const search = marketSearch.parse({ remote: "moon", window: "8", view: "pie", q: 7, country: "uk" });
    expect(JSON.parse(JSON.stringify(search))).toEqual({ q: "7" });
    expect(marketQueryOf(search)).toEqual({ q: "7", growth_days: 30, sort: "jobs" });
  });
});
