import { ageWord, closedSentence, payFloorWord, valueWord } from "./words";

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
