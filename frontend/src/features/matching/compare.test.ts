import { aFactor, aMatch } from "@/test/matches";
import { contrasts, decisive } from "./compare";

const factors = (pay: number | null, skills: number, place: number) => [
  aFactor({ slug: "skills", label: "Skills", weight: 0.5, score: skills }),
  aFactor({ slug: "place", label: "Place", weight: 0.3, score: place }),
  aFactor({ slug: "pay", label: "Pay", weight: pay === null ? 0 : 0.2, score: pay }),
];
const first = aMatch({ id: "a", score: 79, factors: factors(1, 0.8, 0.63) });
const second = aMatch({ id: "b", score: 61, factors: factors(0.2, 0.7, 0.73) });

describe("contrasts", () => {
  it("puts first what sets them apart most, and says by how many points", () => {
    expect(contrasts(first, second).map(({ slug, ahead }) => [slug, ahead])).toEqual([
      ["pay", 16],
      ["skills", 5],
      ["place", -3],
    ]);
  });

  it("adds up to the difference of the scores", () => {
    const sum = contrasts(first, second).reduce((total, { ahead }) => total + ahead, 0);
    expect(sum).toBeCloseTo(first.score - second.score, 5);
  });

  it("keeps what judged neither, last", () => {
    const silent = (id: string) => aMatch({ id, factors: factors(null, 0.5, 0.5) });
    const rows = contrasts(silent("a"), silent("b"));
    expect(rows.at(-1)).toMatchObject({ slug: "pay", ahead: 0 });
    expect(rows.at(-1)?.sides.map(({ points }) => points)).toEqual([null, null]);
  });

  it("keeps a question that only one of them was asked", () => {
    const rows = contrasts(first, aMatch({ factors: first.factors.slice(0, 2) }));
    expect(rows.find(({ slug }) => slug === "pay")?.sides[1].points).toBeNull();
  });
});

describe("decisive", () => {
  it("names the fewest questions that make up most of the lead, whichever way round", () => {
    expect(decisive(first, second).map(({ slug }) => slug)).toEqual(["pay"]);
    expect(decisive(second, first).map(({ slug }) => slug)).toEqual(["pay"]);
  });

  it("names none where they are level", () => {
    expect(decisive(first, { ...second, score: first.score })).toEqual([]);
  });
});
