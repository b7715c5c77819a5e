import { ageWord, closedSentence, payFloorWord, repostWords, valueWord } from "./words";

it("names the values of filters", () => {
  const sources = new Map([["remoteok", "Remote OK"]]);
  expect(valueWord("remote", "onsite", sources)).toBe("On site");
  expect(valueWord("seniority", "lead", sources)).toBe("Lead");
  expect(valueWord("employment_type", "full_time", sources)).toBe("Full time");
  expect(valueWord("source", "remoteok", sources)).toBe("Remote OK");
  expect(valueWord("company", "remoteok", sources)).toBe("remoteok");
  expect(ageWord(1)).toBe("Last 24 hours");
  expect(ageWord(7)).toBe("Last 7 days");
  expect(payFloorWord(50_000)).toBe("At least 50,000 a year");
});

describe("a closed posting", () => {
  it("says since when and why", () => {
    const threeDaysAgo = new Date(Date.now() - 3 * 86_400_000).toISOString();
    expect(closedSentence({ closed_at: threeDaysAgo, closed_reason: "expired" })).toBe(
      "Closed 3 days ago: its own end date has passed",
    );
  });

  it("says no more than is known", () => {
    expect(closedSentence({ closed_at: null, closed_reason: null })).toBe("Closed");
    expect(closedSentence({ closed_at: null, closed_reason: "moved" })).toBe("Closed: moved");
  });
});

it("counts repetitions, with the year where it is another one", () => {
  const now = new Date("2026-11-20T12:00:00Z");
  expect(repostWords({ count: 4, since: "2026-05-03T12:00:00Z" }, now)).toBe("Posted 4 times since May");
  expect(repostWords({ count: 2, since: "2025-12-03T12:00:00Z" }, now)).toBe(
    "Posted 2 times since December 2025",
  );
});
