import {
  apiQuery,
  facetQuery,
  filterCount,
  jobSearch,
  sortOf,
  toggled,
  withChange,
  withoutFilters,
} from "./search-params";

describe("an address", () => {
  it("keeps what is known and drops what is not", () => {
    const search = jobSearch.parse({
      q: 42,
      remote: "remote",
      seniority: ["senior", "wizard", "entry"],
      skills: "Python",
      salary_min: "50000",
      posted_within_days: -3,
      status: "gone",
      sort: "cheapest",
    });
    expect(JSON.parse(JSON.stringify(search))).toEqual({
      q: "42",
      remote: ["remote"],
      seniority: ["entry", "senior"],
      skills: ["Python"],
      salary_min: 50_000,
    });
  });

  it("says only what was chosen", () => {
    expect(withChange({ q: "nurse" }, { q: "", remote: [], status: "open", sort: "newest" })).toEqual({});
    expect(withChange({}, { q: "nurse", sort: "relevance" })).toEqual({ q: "nurse" });
    expect(withChange({}, { q: "nurse", sort: "newest" })).toEqual({ q: "nurse", sort: "newest" });
  });
});

describe("the order", () => {
  it("is by fit of the words where there are words", () => {
    expect(sortOf({})).toBe("newest");
    expect(sortOf({ q: "nurse" })).toBe("relevance");
    expect(sortOf({ q: "nurse", sort: "salary" })).toBe("salary");
  });

  it("cannot be by words where there are none", () => {
    expect(sortOf({ sort: "relevance" })).toBe("newest");
  });
});

describe("filters", () => {
  it("are put on and taken off", () => {
    const once = toggled({ skills: ["Python"] }, "skills", "SQL");
    expect(once).toEqual({ skills: ["Python", "SQL"] });
    expect(toggled(once, "skills", "Python")).toEqual({ skills: ["SQL"] });
    expect(toggled({ skills: ["SQL"] }, "skills", "SQL")).toEqual({});
  });

  it("are counted, and cleared without the words", () => {
    const search = jobSearch.parse({
      q: "nurse",
      skills: ["A", "B"],
      salary_min: 1,
      status: "closed",
      sort: "salary",
    });
    expect(filterCount(search)).toBe(4);
    expect(withoutFilters(search)).toEqual({ q: "nurse", sort: "salary" });
  });

  it("go to the API as they stand, with the order and the state spelled out", () => {
    expect(apiQuery({ q: "nurse", company: ["St Brannoc’s"] })).toEqual({
      q: "nurse",
      company: ["St Brannoc’s"],
      status: ["open"],
      sort: "relevance",
    });
    expect(facetQuery({ sort: "salary", status: "closed" })).toEqual({ status: ["closed"] });
  });
});
