import { activeFilters, choices } from "./active-filters";

describe("filters in force", () => {
  it("are named for people, each with the search that lacks it", () => {
    const found = activeFilters(
      {
        q: "nurse",
        employment_type: ["per_diem"],
        source: ["remoteok", "attic"],
        salary_min: 50_000,
        posted_within_days: 1,
        status: "closed",
      },
      new Map([["remoteok", "Remote OK"]]),
    );
    expect(found.map((filter) => filter.label)).toEqual([
      "Per diem",
      "Remote OK",
      "attic",
      "At least 50,000 a year",
      "Last 24 hours",
      "Closed",
    ]);
    expect(found[1]?.without).toMatchObject({ source: ["attic"], salary_min: 50_000 });
    expect(found[3]?.without).not.toHaveProperty("salary_min");
    expect(found.every((filter) => filter.without.q === "nurse")).toBe(true);
  });
});

describe("the choices of a facet", () => {
  const values = [
    { value: "a", label: "A", count: 9 },
    { value: "b", label: "B", count: 5 },
    { value: "c", label: "C", count: 1 },
  ];

  it("keep their places when chosen", () => {
    expect(choices(values, ["b"], 2).map((each) => each.value)).toEqual(["a", "b"]);
  });

  it("leave out nothing that is chosen", () => {
    expect(choices(values, ["c", "z"], 2)).toEqual([
      values[0],
      values[1],
      values[2],
      { value: "z", label: "z" },
    ]);
  });
});
