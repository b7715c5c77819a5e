import { fileName, toCsv } from "./csv";
import { hasFigures, rowSentence, type ChartData } from "./data";
import { stepsOf } from "./funnel";
import { lookOf } from "./look";
import { standAlone, wrapped } from "./png";
import { rangeOf } from "./plots/ranges";
import { sparkPoints } from "./sparkline";
import { niceTicks, shorter, shownLabels } from "./ticks";
import { stepTo } from "./use-walk";

const percent = (value: number) => `${Math.round(value * 100)}%`;
const data: ChartData = {
  rowHeader: "Skill",
  series: [
    { id: "jobs", label: "Open postings", unit: "postings", format: String },
    { id: "share", label: "Share", unit: "0 to 1", format: percent, plotted: false },
  ],
  rows: [
    { id: "python", label: "Python", values: [120, 0.24], mark: "yours" },
    { id: "go", label: 'Go, "golang"', values: [3, null] },
  ],
};

it("holds a header with units and every figure in its file", () => {
  expect(toCsv(data)).toBe(
    'Skill,Open postings (postings),Share (0 to 1),Mark\r\nPython,120,0.24,yours\r\n"Go, ""golang""",3,,\r\n',
  );
});

it("writes no cell that a spreadsheet would run", () => {
  const rows = [{ id: "x", label: "=SUM(A1)", values: [-1] }];
  const one = { ...data, series: data.series.slice(0, 1), rows };
  expect(toCsv(one)).toContain("\r\n'=SUM(A1),-1\r\n");
});

it("names its file after its title", () => {
  expect(["Demand per skill", "Évolution 2026", "…"].map(fileName)).toEqual([
    "demand-per-skill",
    "e-volution-2026",
    "chart",
  ]);
});

it("reads out a point with what it is and each of its figures", () => {
  expect(rowSentence(data, data.rows[0]!)).toBe("Python, yours. Open postings: 120. Share: 24%.");
  expect(rowSentence(data, data.rows[1]!)).toContain("Share: no figure.");
});

it("has figures only where something can be drawn", () => {
  expect(hasFigures(data)).toBe(true);
  expect(hasFigures({ ...data, rows: [] })).toBe(false);
  const tableOnly = [{ id: "x", label: "x", values: [null, 0.5] }];
  expect(hasFigures({ ...data, rows: tableOnly })).toBe(false);
});

describe("the axis", () => {
  it.each([
    ["from nought", [0, 97, 4], [0, 25, 50, 75, 100]],
    ["below nought", [-38, 90, 4], [-50, 0, 50, 100]],
    ["of pay", [61_000, 98_500, 4], [60_000, 70_000, 80_000, 90_000, 100_000]],
    ["of one figure", [5, 5, 4], [4, 6]],
    ["of nothing", [Infinity, -Infinity, 4], [0, 1]],
  ] as const)("has round ticks %s", (_name, [low, high, count], ticks) => {
    expect(niceTicks(low, high, count)).toEqual(ticks);
  });

  it("spans what it shows and is even", () => {
    for (const [low, high] of [
      [0.013, 0.09],
      [-7, 1234],
      [19, 20],
    ] as const) {
      const ticks = niceTicks(low, high);
      expect(ticks[0]).toBeLessThanOrEqual(low);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(high);
      const gaps = ticks.slice(1).map((tick, index) => Number((tick - ticks[index]!).toPrecision(6)));
      expect(new Set(gaps).size).toBe(1);
    }
  });

  it("counts in whole numbers", () => {
    expect(niceTicks(0, 2, 4, true)).toEqual([0, 1, 2]);
  });

  it("shows no more labels than have room, and always the last", () => {
    expect(shownLabels(13, 4)).toEqual([0, 4, 8, 12]);
    expect(shownLabels(3, 8)).toEqual([0, 1, 2]);
    expect(shownLabels(0, 8)).toEqual([]);
    expect(shorter("Registered nurse", 8)).toBe("Registe…");
  });
});

it("tells two neighbouring series by more than their colour", () => {
  const looks = [0, 1, 2, 3, 4].map(lookOf);
  expect(new Set(looks.map(({ dash }) => dash)).size).toBe(5);
  expect(looks.every((look, place) => place === 0 || look.pattern !== looks[place - 1]!.pattern)).toBe(true);
});

it("walks along its points by keys and stays within them", () => {
  expect(stepTo("ArrowRight", null, 3)).toBe(0);
  expect(stepTo("ArrowLeft", null, 3)).toBe(2);
  expect(stepTo("ArrowDown", 2, 3)).toBe(2);
  expect(stepTo("ArrowUp", 0, 3)).toBe(0);
  expect([stepTo("Home", 2, 3), stepTo("End", 0, 3)]).toEqual([0, 2]);
  expect(stepTo("a", 1, 3)).toBeNull();
  expect(stepTo("ArrowRight", null, 0)).toBeNull();
});

it("says what share of each step came to the next", () => {
  expect(stepsOf([50, 10, 0, null])).toEqual([
    { value: 50, words: "" },
    { value: 10, words: "20% of the step before" },
    { value: 0, words: "0% of the step before" },
    { value: 0, words: "" },
  ]);
});

it("takes a range from its first three series, and none without a middle", () => {
  const series = ["p25", "p50", "p75"].map((id) => ({ id, label: id, unit: "EUR", format: String }));
  const rows = [
    { id: "a", label: "a", values: [1, 2, 3] },
    { id: "b", label: "b", values: [null, 2, null] },
    { id: "c", label: "c", values: [1, null, 3] },
  ];
  const ranges = { rowHeader: "Title", series, rows };
  expect([0, 1, 2].map((row) => rangeOf(ranges, row))).toEqual([[1, 2, 3], [2, 2, 2], null]);
});

it("draws a small line within its box", () => {
  expect(sparkPoints([1, 3], 20, 10)).toBe("2,8 18,2");
  expect(sparkPoints([2, 2], 20, 10)).toBe("2,5 18,5");
});

describe("the picture", () => {
  it("carries its colours with it", () => {
    document.body.innerHTML = '<svg class="x"><rect style="fill: rgb(1, 2, 3)" class="y" /></svg>';
    const text = standAlone(document.querySelector("svg")!, 10, 20);
    expect(text).toContain('width="10"');
    expect(text).toContain("fill: rgb(1, 2, 3)");
    expect(text).not.toContain("class=");
  });

  it("breaks its words into lines", () => {
    expect(wrapped("one two three", 7, (line) => line.length)).toEqual(["one two", "three"]);
    expect(wrapped("", 7, (line) => line.length)).toEqual([]);
  });
});
