import { aGroup } from "@/test/insights";
import { calibrationChart, funnelChart } from "./charts";
import type { Calibration, Funnel } from "./queries";
import { firstDay, withChange } from "./search-params";
import {
  basisSentence,
  countWords,
  daysWords,
  funnelSentence,
  intervalWords,
  scoredSentence,
  stepOf,
} from "./words";

function aFunnel(change: Partial<Funnel> = {}): Funnel {
  return {
    fewest: 10,
    undated: 2,
    undated_counted: true,
    total: aGroup([12, 3, 2, 0]),
    ...change,
  } as Funnel;
}

it("tells a share only where there are enough", () => {
  const many = aGroup([12, 3, 2, 0]);
  expect(countWords(stepOf(many, "reply"), many)).toBe("3 of 12 (25%)");
  const few = aGroup([4, 1, 0, 0]);
  expect(countWords(stepOf(few, "reply"), few)).toBe("1 of 4");
});

it("tells the interval and the days in words", () => {
  expect(intervalWords({ low: 0.09, high: 0.53 })).toBe("between 9% and 53%");
  expect(intervalWords({ low: null, high: null })).toBeNull();
  expect([9, 1, 0.4, 4.5].map((median) => daysWords({ median, n: 3 }))).toEqual([
    "9 days",
    "1 day",
    "under a day",
    "4.5 days",
  ]);
  expect(daysWords({ median: null, n: 0 })).toBe("no dates yet");
});

it("says how far applications got, and what the counts rest on", () => {
  expect(funnelSentence(aFunnel())).toBe(
    "Of 12 applications, 3 were answered, 2 led to an interview, 0 to an offer. 9 applications still wait for an answer.",
  );
  expect(basisSentence(aFunnel())).toContain(
    "2 applications without a date are counted, but not in the days.",
  );
  expect(basisSentence(aFunnel({ undated_counted: false }))).toContain("are left out.");
});

it("draws no share of too few", () => {
  const values = (total: Funnel["total"]) => funnelChart(aFunnel({ total })).rows[1]?.values;
  expect(values(aGroup([12, 3, 2, 0]))).toEqual([3, 0.25, 0.25, 4.5]);
  expect(values(aGroup([4, 1, 0, 0]))).toEqual([1, null, null, 4.5]);
});

describe("calibration", () => {
  const band = {
    start: 70,
    end: 85,
    applications: 12,
    replies: 3,
    reply_rate: { of: 12, rate: 0.25, low: 0.09, high: 0.53 },
    interviews: 1,
    interview_rate: { of: 12, rate: 0.08, low: 0.01, high: 0.35 },
  };
  const calibration: Calibration = {
    bands: [
      { ...band, band: "good", enough: false, note: "3 of 5 needed." },
      { ...band, band: "great", enough: true, note: null },
    ],
    scored: 15,
    unscored: 2,
    at_applying: 10,
    present: 5,
    reason: null,
    summary: "",
  };

  it("is drawn with its interval, and says why where it is not", () => {
    const [few, told] = calibrationChart(calibration).rows;
    expect(few?.values.slice(0, 3)).toEqual([null, null, null]);
    expect(few?.why?.rate).toBe("3 of 5 needed.");
    expect(told?.values.slice(0, 3)).toEqual([0.09, 0.25, 0.53]);
  });

  it("says which scores it counts under", () => {
    expect(scoredSentence(calibration)).toBe(
      "15 applications with a score: 10 by the score on the day you applied, 5 by the score of today. 2 without one left out.",
    );
  });
});

it("keeps the days in the address", () => {
  expect(firstDay(30, new Date(2026, 10, 30, 8))).toBe("2026-11-01");
  expect(firstDay(undefined, new Date())).toBeNull();
  expect(withChange({ days: 30 }, { days: undefined, by: "source" })).toEqual({});
});
