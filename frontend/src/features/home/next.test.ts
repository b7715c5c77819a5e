import { firstSteps, todos, type Situation } from "./next";

function situation(change: Partial<Situation> = {}): Situation {
  return {
    hasProfile: true,
    openJobs: 96,
    reason: null,
    unsureFacts: 0,
    missing: null,
    brokenSources: [],
    saved: 0,
    ...change,
  };
}

function states(change: Partial<Situation>): string[] {
  return firstSteps(situation(change)).map(({ state }) => state);
}

describe("firstSteps", () => {
  it("begins with the CV", () => {
    expect(states({ hasProfile: false, openJobs: 0, reason: "no_profile" })).toEqual([
      "now",
      "later",
      "later",
    ]);
  });

  it("asks for the CV also where postings are there already", () => {
    expect(states({ hasProfile: false, reason: "no_profile" })).toEqual(["now", "done", "later"]);
  });

  it("goes on to postings, then to matches", () => {
    expect(states({ openJobs: 0, reason: "no_jobs" })).toEqual(["done", "now", "later"]);
    expect(states({ reason: "not_scored" })).toEqual(["done", "done", "now"]);
    expect(states({})).toEqual(["done", "done", "done"]);
  });
});

describe("todos", () => {
  it("is empty when there is nothing to do", () => {
    expect(todos(situation())).toEqual([]);
  });

  it("puts what waits for a decision first, then what makes matches better, then what broke", () => {
    const list = todos(
      situation({
        saved: 2,
        unsureFacts: 1,
        missing: { field: "languages", why: "Many jobs ask for a language." },
        brokenSources: ["Remote OK"],
      }),
    );
    expect(list.map(({ title }) => title)).toEqual([
      "Decide about 2 saved matches",
      "Check 1 fact",
      "Add the languages you speak",
      "A source needs attention",
    ]);
  });

  it("does not ask for what hardly matters", () => {
    expect(todos(situation({ missing: { field: "phone", why: "Some employers call." } }))).toEqual([]);
  });
});
