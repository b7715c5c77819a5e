import { aGap } from "@/test/insights";
import { fromTo, scoreLine } from "./progress";
import { meant, withChange } from "./search-params";
import type { Progress } from "./types";
import { progressSentence, riseSentence } from "./words";

function aProgress(change: Partial<Progress> = {}): Progress {
  return {
    points: [
      { day: "2026-11-02", matches: 100, close: 100, mean_score: 61.2, gaps: 14, top: [] },
      { day: "2026-11-20", matches: 100, close: 100, mean_score: 63.3, gaps: 11, top: [] },
    ],
    closed: [],
    opened: [],
    mean_change: 2.1,
    gaps_change: -3,
    basis: "One look a day.",
    ...change,
  };
}

describe("riseSentence", () => {
  it("says how many matches rise and by how much", () => {
    expect(riseSentence(aGap())).toBe("23 matches rise by 6.0 on average");
    expect(riseSentence(aGap({ matches: 1, mean_gain: 2.25 }))).toBe("1 match rises by 2.3");
  });

  it("says what else it does where no score rises", () => {
    expect(riseSentence(aGap({ matches: 0, opens: 2 }))).toBe("2 matches become open to you");
    expect(riseSentence(aGap({ matches: 0, opens: 0, asked: 1 }))).toBe(
      "asked for in 1 match, no score rises",
    );
  });
});

describe("progress", () => {
  it("is one sentence", () => {
    expect(progressSentence(aProgress())).toBe(
      "Since 2 Nov your mean score rose by 2.1, and 3 gaps fewer are open.",
    );
    expect(progressSentence(aProgress({ mean_change: -0.01, gaps_change: 0 }))).toBe(
      "Since 2 Nov your mean score stayed the same, and as many gaps are open.",
    );
  });

  it("is nothing with one look", () => {
    expect(progressSentence(aProgress({ mean_change: null }))).toBeNull();
  });

  it("is drawn day by day", () => {
    expect(scoreLine(aProgress()).rows.map(({ label, values }) => [label, values[0]])).toEqual([
      ["2 Nov", 61.2],
      ["20 Nov", 63.3],
    ]);
    expect(fromTo(aProgress().points, ({ gaps }) => String(gaps))).toBe("14 on 2 Nov, 11 on 20 Nov.");
  });
});

it("leaves what is usual out of the address", () => {
  expect(withChange({}, { view: "matrix" })).toEqual({ view: "matrix" });
  expect(withChange({ view: "matrix", n: 50 }, { view: "list", n: 100 })).toEqual({});
  expect(meant({ n: 25 })).toEqual({ sort: "worth", n: 25, view: "list" });
});
