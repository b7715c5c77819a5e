import {
  certificationFields,
  draftOf,
  entryOf,
  experienceFields,
  isBlank,
  newestFirst,
  problemsOf,
} from "./entry-fields";
import type { ExperienceEntry } from "./types";

const position: ExperienceEntry = {
  title: "Charge nurse",
  unit: null,
  company: "St Brannoc’s",
  location: null,
  start: "2019-03",
  end: null,
  bullets: ["Led fourteen nurses", "Planned shifts"],
};

describe("drafts", () => {
  it("comes back the same when nothing was typed", () => {
    expect(entryOf(position, draftOf(position, experienceFields), experienceFields)).toEqual(position);
  });

  it("takes bullets one a line, without their signs and without empty ones", () => {
    const draft = { ...draftOf(position, experienceFields), bullets: "• Led\n\n - Planned \n" };
    expect(entryOf(position, draft, experienceFields).bullets).toEqual(["Led", "Planned"]);
  });

  it("empties what was emptied", () => {
    const draft = { ...draftOf(position, experienceFields), company: "  " };
    expect(entryOf(position, draft, experienceFields).company).toBeNull();
  });

  it("knows a blank one", () => {
    expect(isBlank({ title: " ", bullets: "\n" })).toBe(true);
    expect(isBlank({ title: "x" })).toBe(false);
  });
});

describe("problems", () => {
  it("names what the server would refuse", () => {
    expect(problemsOf({ start: "2020", end: "2019" }, experienceFields)).toEqual({
      end: "The end lies before the start",
    });
    expect(problemsOf({ start: "soon" }, experienceFields)).toHaveProperty("start");
    expect(problemsOf({ name: " " }, certificationFields)).toEqual({ name: "Name is needed" });
  });

  it("finds none in a good one", () => {
    expect(problemsOf(draftOf(position, experienceFields), experienceFields)).toEqual({});
  });
});

describe("newestFirst", () => {
  it("puts what goes on first, then by end and start; undated ones last", () => {
    const entries = [
      { title: "undated" },
      { title: "old", start: "2010", end: "2012-06" },
      { title: "now", start: "2019", end: null },
      { title: "mid", start: "2012", end: "2018" },
    ];
    expect(newestFirst(entries).map(({ title }) => title)).toEqual(["now", "mid", "old", "undated"]);
  });
});
