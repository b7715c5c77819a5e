import { aMatch } from "@/test/matches";
import { matchesIn, withStatus, type MatchPages } from "./list-cache";
import type { Match } from "./types";

function pages(...items: Match[][]): MatchPages {
  const count = items.flat().length;
  return {
    pageParams: items.map(() => ""),
    pages: items.map((page) => ({
      items: page,
      next_cursor: null,
      total: { value: count, relation: "eq" },
      below: { value: 0, relation: "eq" },
      hidden: 1,
      compared: 10,
      scored_at: null,
      reason: null,
    })),
  };
}

const list = pages([aMatch({ id: "a" }), aMatch({ id: "b" })], [aMatch({ id: "c" })]);

describe("withStatus", () => {
  it("takes a hidden match out and counts it", () => {
    const next = withStatus(list, "b", "hidden", undefined);
    expect(matchesIn(next).map(({ id }) => id)).toEqual(["a", "c"]);
    expect(next.pages[0]).toMatchObject({ hidden: 2, total: { value: 2 } });
  });

  it("changes a match that stays in its place", () => {
    const next = withStatus(list, "b", "applied", undefined);
    expect(matchesIn(next).map(({ status }) => status)).toEqual(["new", "applied", "new"]);
    expect(next.pages[0]?.total.value).toBe(3);
  });

  it("takes a match out of a list of another state", () => {
    expect(matchesIn(withStatus(list, "a", "applied", ["new"]))).toHaveLength(2);
  });

  it("leaves a total alone that nobody counted to the end", () => {
    const many = pages([aMatch({ id: "a" })]);
    many.pages[0]!.total = { value: 1000, relation: "gte" };
    expect(withStatus(many, "a", "hidden", undefined).pages[0]?.total.value).toBe(1000);
  });

  it("does nothing for a match that is not loaded", () => {
    expect(withStatus(list, "z", "hidden", undefined)).toBe(list);
  });
});

describe("matchesIn", () => {
  it("shows a match once that two pages hold", () => {
    expect(matchesIn(pages([aMatch({ id: "a" })], [aMatch({ id: "a" }), aMatch({ id: "b" })]))).toHaveLength(
      2,
    );
  });
});
