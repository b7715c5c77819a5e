import {
  bars,
  chartSentence,
  growthWords,
  liftWords,
  payWords,
  shareWords,
  type MarketItem,
} from "./figures";
import { isNarrowed, marketQueryOf, marketSearch, whole, withChange } from "./search-params";

function anItem(change: Partial<MarketItem> = {}): MarketItem {
  return {
    id: "python",
    name: "Python",
    jobs: 1200,
    share: 0.24,
    growth: 0.12,
    salary_median: 72_000,
    salary_lift: 0.08,
    salary_currency: "EUR",
    salary_period: "year",
    salary_n: 31,
    ...change,
  };
}

it("says a change in words where figures would mislead", () => {
  expect([0.12, -0.04, 0.001, null].map(growthWords)).toEqual(["+12%", "−4%", "steady", "too few to say"]);
  expect([0.08, 0, null].map(liftWords)).toEqual(["+8% against all", null, null]);
  expect([0.24, 0.001, 0].map(shareWords)).toEqual(["24%", "under 1%", "0%"]);
});

it("names the pay of a year", () => {
  expect(payWords(anItem())).toBe("€72K/yr");
  expect(payWords(anItem({ salary_median: null }))).toBeNull();
});

it("draws a bar a skill, in the order of the figures", () => {
  const items = [anItem({ id: "sql", name: "SQL", jobs: 5, growth: null }), anItem()];
  expect(bars(items, ["python"], "jobs").map(({ figure, own }) => [figure, own])).toEqual([
    ["5", false],
    ["1,200", true],
  ]);
  expect(bars(items, [], "growth").map(({ figure }) => figure)).toEqual([
    "5 · too few to say",
    "1,200 · +12%",
  ]);
});

it("says in a sentence what the order puts first", () => {
  expect(chartSentence([anItem()], 5000, "jobs")).toBe(
    "Of 5,000 open postings, most ask for Python (1,200).",
  );
  expect(chartSentence([anItem()], 5000, "growth")).toMatch(/grew most for Python \(\+12%\)/);
  expect(chartSentence([], 1, "jobs")).toBe("No skill was found in these postings.");
});

describe("the address", () => {
  it("says only what was chosen", () => {
    expect(withChange({ q: "nurse" }, { q: "", view: "chart", order: "jobs" })).toEqual({});
    expect(whole({ q: "nurse", days: 7, view: "table" })).toEqual({ view: "table" });
    expect(isNarrowed({ view: "table", order: "growth" })).toBe(false);
    expect(isNarrowed({ days: 7 })).toBe(true);
  });

  it("survives what somebody typed into it", () => {
    const search = marketSearch.parse({ remote: "moon", days: "soon", view: "pie", q: 7 });
    expect(JSON.parse(JSON.stringify(search))).toEqual({ q: "7" });
    expect(marketQueryOf(search)).toEqual({ q: "7", sort: "jobs" });
  });
});
