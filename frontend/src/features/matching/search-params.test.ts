import { apiQuery, compareSearch, filterCount, matchSearch, minScoreOf, withChange } from "./search-params";

describe("matchSearch", () => {
  it("reads what an address says", () => {
    expect(
      matchSearch.parse({ min_score: "60", band: "great", status: ["applied", "new"], sort: "newest" }),
    ).toEqual({
      min_score: 60,
      band: ["great"],
      status: ["new", "applied"],
      sort: "newest",
    });
  });

  it("never fails on what somebody typed into the address", () => {
    const search = matchSearch.parse({
      min_score: "-5",
      band: ["x"],
      eligibility: 7,
      status: null,
      sort: [],
    });
    expect(withChange({}, search)).toEqual({});
  });
});

describe("withChange", () => {
  it("leaves defaults and emptied lists out of the address", () => {
    const search = { min_score: 60, band: ["great" as const], sort: "newest" as const };
    expect(withChange(search, { min_score: 50, band: [], sort: "score" })).toEqual({});
  });

  it("keeps a lower bound of nothing, which is not the default", () => {
    expect(withChange({}, { min_score: 0 })).toEqual({ min_score: 0 });
  });
});

describe("what an address means", () => {
  it("opens at 50", () => {
    expect(minScoreOf({})).toBe(50);
    expect(apiQuery({})).toEqual({ min_score: 50 });
  });

  it("hands the filters on", () => {
    expect(apiQuery({ min_score: 0, eligibility: ["unclear"] })).toEqual({
      min_score: 0,
      eligibility: ["unclear"],
    });
  });

  it("counts the filters behind the button only", () => {
    expect(filterCount({ min_score: 70, sort: "newest", band: ["great"], status: ["new"] })).toBe(2);
  });
});

describe("compareSearch", () => {
  const [a, b] = ["0192f000-0000-7000-8000-00000000000a", "0192f000-0000-7000-8000-00000000000b"];

  it("reads ids however they are written, each once", () => {
    expect(compareSearch.parse({ ids: `${a},${b}` })).toEqual({ ids: [a, b] });
    expect(compareSearch.parse({ ids: [a, b, a] })).toEqual({ ids: [a, b] });
    expect(compareSearch.parse({ ids: a })).toEqual({ ids: [a] });
  });

  it("never fails on what somebody typed into the address", () => {
    expect(compareSearch.parse({})).toEqual({ ids: [] });
    expect(compareSearch.parse({ ids: ["x", 7] })).toEqual({ ids: [] });
  });
});
