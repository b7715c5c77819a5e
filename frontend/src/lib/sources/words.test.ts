import { countSentence, refreshResults, scheduleWords, stateLook, stateSentence } from "./words";

it("counts in a sentence, zeros left out", () => {
  expect(countSentence({ found: 1204, new: 12, updated: 0, closed: 3 })).toBe(
    "1,204 found, 12 new, 3 closed",
  );
  expect(countSentence({ found: 0, new: 0, updated: 0, closed: 0 })).toBe("0 found");
  expect(countSentence({ found: null, new: null, updated: null, closed: null })).toBe("");
});

it("says how often a source is read", () => {
  expect([null, 30, 60, 360, 1440, 10_080].map(scheduleWords)).toEqual([
    "only when you ask",
    "every 30 minutes",
    "every hour",
    "every 6 hours",
    "every day",
    "every 7 days",
  ]);
});

it("gives the server's own reason before a general one", () => {
  expect(stateSentence({ state: "failed", error: "It answered 502." })).toBe("It answered 502.");
  expect(stateSentence({ state: "empty", error: null })).toMatch(/no postings/);
  expect(stateSentence({ state: "ok", error: null })).toBeNull();
  expect(stateLook(null).word).toBe("Not read yet");
});

it("reads the results of a refresh, and skips what it does not know", () => {
  const wait = {
    source: "rss",
    state: "throttled",
    found: 0,
    new: 0,
    retry_at: "2026-11-20T11:00:00Z",
    error: "Wait.",
  };
  expect(refreshResults([{ source: "x", state: "exploded" }, { steps: 3 }, wait])).toEqual([
    {
      source: "rss",
      state: "throttled",
      found: 0,
      new: 0,
      updated: null,
      closed: null,
      error: "Wait.",
      unchanged: false,
      retryAt: "2026-11-20T11:00:00Z",
    },
  ]);
});
