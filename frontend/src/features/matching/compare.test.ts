import { aMatch } from "@/test/matches";
import { bySpread, chosenWith, skillsAcross, spread } from "./compare";
import type { ComparedFactor } from "./types";

function factor(slug: string, points: number[], scores: (number | null)[] = points): ComparedFactor {
  return { slug, label: slug, points, scores, weights: points.map(() => 0.5), reasons: points.map(() => "") };
}

describe("skillsAcross", () => {
  it("says for each job whether a skill is met, missing or not asked for", () => {
    const first = aMatch({ matching_skills: ["Python"], missing_skills: ["Kafka"] });
    const second = aMatch({ matching_skills: ["Python", "Go"], missing_skills: [] });
    expect(skillsAcross([first, second])).toEqual([
      { name: "Python", standings: ["met", "met"] },
      { name: "Kafka", standings: ["missing", "not asked"] },
      { name: "Go", standings: ["not asked", "met"] },
    ]);
  });
});

describe("bySpread", () => {
  it("puts first what sets the jobs apart, and last what judged none", () => {
    const factors = [
      factor("silent", [0, 0], [null, null]),
      factor("level", [10, 10]),
      factor("pay", [16, 3.8]),
    ];
    expect(bySpread(factors).map(({ slug }) => slug)).toEqual(["pay", "level", "silent"]);
    expect(spread(factors[2]!)).toBe(12.2);
  });
});

describe("chosenWith", () => {
  it("lets go of what is chosen again, and of the oldest when there are too many", () => {
    const each = (id: string) => ({ id });
    expect(chosenWith([each("a")], each("a"))).toEqual([]);
    expect(chosenWith(["a", "b", "c", "d"].map(each), each("e")).map(({ id }) => id)).toEqual([
      "b",
      "c",
      "d",
      "e",
    ]);
  });
});
