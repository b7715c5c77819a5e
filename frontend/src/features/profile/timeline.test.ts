import { lengthInWords, timelineOf } from "./timeline";
import type { ExperienceEntry } from "./types";

const now = new Date(2026, 0, 15);

function position(title: string, start: string | null, end: string | null): ExperienceEntry {
  return { title, unit: null, company: null, location: null, start, end, bullets: [] };
}

describe("timelineOf", () => {
  it("lays positions and pauses on one line", () => {
    const line = timelineOf(
      [position("now", "2024-01", null), position("before", "2022", "2022")],
      [{ start: "2023-01", end: "2023-12", months: 12 }],
      now,
    )!;
    expect(line.rows).toBe(1);
    expect(line.held.map(({ entry }) => entry.title)).toEqual(["before", "now"]);
    expect(line.held[0]).toMatchObject({ from: 0 });
    expect(line.held[1]).toMatchObject({ to: 1 });
    expect(line.pauses[0]?.from).toBeCloseTo(line.held[0]!.to);
    expect(line.pauses[0]?.to).toBeCloseTo(line.held[1]!.from);
  });

  it("puts what overlaps into rows of its own, and reuses them", () => {
    const line = timelineOf(
      [
        position("a", "2010-01", "2014-12"),
        position("b", "2012-01", "2012-12"),
        position("c", "2013-01", "2013-12"),
      ],
      [],
      now,
    )!;
    expect(line.held.map(({ row }) => row)).toEqual([0, 1, 1]);
    expect(line.rows).toBe(2);
  });

  it("names a few years only", () => {
    const line = timelineOf([position("long", "1990-06", null)], [], now)!;
    expect(line.ticks.length).toBeLessThanOrEqual(9);
    expect(line.ticks[0]).toMatchObject({ year: 1991 });
  });

  it("needs a date to draw anything", () => {
    expect(timelineOf([position("undated", null, null)], [], now)).toBeNull();
    expect(timelineOf([], [], now)).toBeNull();
  });
});

describe("lengthInWords", () => {
  it.each([
    [7, "7 months"],
    [1, "1 month"],
    [12, "1 year"],
    [112, "9 years 4 months"],
  ])("%i months", (months, words) => expect(lengthInWords(months)).toBe(words));
});
