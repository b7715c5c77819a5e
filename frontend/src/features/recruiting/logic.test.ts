import { aFactor, aRequirement } from "@/test/matches";
import { pointsOf } from "@/lib/matches/points";
import { demandsOf, parted, said, tally } from "./explain";
import { labelsOf } from "./groups";
import { newestOfEachJob } from "./rankings";
import { impactQueryOf } from "./search-params";
import { neighbour } from "./triage";
import type { Ranking } from "./types";

describe("the evidence of a candidate", () => {
  it("puts what says most first, and what could not judge apart", () => {
    const small = aFactor({ slug: "pay", weight: 0.1 });
    const large = aFactor({ slug: "title", weight: 0.9 });
    const silent = aFactor({ slug: "place", score: null, weight: 0 });
    const { judged, silent: others } = parted([silent, small, large]);
    expect(judged.map(({ slug }) => slug)).toEqual(["title", "pay"]);
    expect(others.map(({ slug }) => slug)).toEqual(["place"]);
  });

  it("gives points to a tenth, and none where it did not judge", () => {
    expect(pointsOf(aFactor({ weight: 0.25, score: 0.5 }))).toEqual({ earned: 12.5, possible: 25 });
    expect(pointsOf(aFactor({ score: null }))).toBeNull();
  });

  it("says the words of a side once", () => {
    const words = [
      { from: "cv" as const, quote: "Python" },
      { from: "cv" as const, quote: "Python" },
      { from: "job" as const, quote: "Python 3" },
    ];
    expect(said(words, "cv")).toEqual(["Python"]);
  });

  it("lists firm demands, and what is only named apart", () => {
    const nice = aRequirement({ text: "Kafka", importance: "nice", state: "missing" });
    const must = aRequirement({ text: "Python", importance: "must" });
    const named = aRequirement({ text: "We use Redis", importance: "generic", state: "unjudged" });
    const { firm, named: rest } = demandsOf([nice, named, must]);
    expect(firm.map(({ text }) => text)).toEqual(["Python", "Kafka"]);
    expect(rest.map(({ text }) => text)).toEqual(["We use Redis"]);
    expect(demandsOf([named]).firm).toEqual([named]);
    expect(tally([nice, must, named])).toBe("1 met, 1 missing");
  });
});

describe("a desk's lists", () => {
  it("moves by one and stays at the ends", () => {
    expect(neighbour(["a", "b"], null, 1)).toBe("a");
    expect(neighbour(["a", "b"], "a", 1)).toBe("b");
    expect(neighbour(["a", "b"], "b", 1)).toBe("b");
    expect(neighbour([], null, 1)).toBeNull();
  });

  it("keeps whole lines of groups only", () => {
    const pairs = [
      { kind: " Gender ", group: "Women" },
      { kind: "Age", group: " " },
    ];
    expect(labelsOf(pairs)).toEqual({ Gender: "Women" });
  });

  it("shows each job once, by its newest ranking", () => {
    const rankings = [
      { id: "3", job_id: "a" },
      { id: "2", job_id: "b" },
      { id: "1", job_id: "a" },
    ] as Ranking[];
    expect(newestOfEachJob(rankings).map(({ id }) => id)).toEqual(["3", "2"]);
  });

  it("asks for fairness by decisions, until the top is asked for", () => {
    expect(impactQueryOf({})).toEqual({ selected_by: "decisions", k: 10 });
    expect(impactQueryOf({ by: "top_k", k: 3 })).toEqual({ selected_by: "top_k", k: 3 });
  });
});
