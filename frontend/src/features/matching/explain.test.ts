import { aFactor, aMatch } from "@/test/matches";
import { demandsOf, inOrder, pairsOf, pointsOf, postingQuotes, tally } from "./explain";
import type { Requirement } from "./types";

function asked(quote: string, ids: string[], importance: Requirement["importance"] = "must"): Requirement {
  return {
    text: quote,
    quote,
    skill: null,
    skills: [],
    skill_ids: ids,
    any_of: false,
    importance,
    years: null,
    level: null,
    phrases: [],
  };
}

describe("pointsOf", () => {
  it("adds up to the score", () => {
    const factors = [
      aFactor({ weight: 0.3968, score: 0.913 }),
      aFactor({ weight: 0.3532, score: 0.75 }),
      aFactor({ weight: 0.25, score: 1 }),
    ];
    const sum = factors.reduce((total, factor) => total + (pointsOf(factor)?.earned ?? 0), 0);
    expect(sum).toBeCloseTo(100 * (0.3968 * 0.913 + 0.3532 * 0.75 + 0.25), 0);
  });

  it("is nothing for a factor that did not judge", () => {
    expect(pointsOf(aFactor({ weight: 0, score: null }))).toBeNull();
  });
});

describe("inOrder", () => {
  it("puts what weighs most first, and what did not judge last", () => {
    const factors = [
      aFactor({ slug: "pay", weight: 0, score: null }),
      aFactor({ slug: "place", weight: 0.2, score: 0 }),
      aFactor({ slug: "skills", weight: 0.8, score: 1 }),
    ];
    expect(inOrder(factors).map(({ slug }) => slug)).toEqual(["skills", "place", "pay"]);
  });
});

describe("pairsOf", () => {
  const cv = { from: "cv" as const, quote: "Built ingestion in Go and Kafka" };
  const kafka = { from: "job" as const, quote: "Experience with Kafka" };
  const google = { from: "job" as const, quote: "Google Cloud is a plus" };
  const factor = aFactor({ slug: "skills", evidence: [cv, kafka, google] });

  it("pairs the words that name the same skill", () => {
    expect(pairsOf(factor, cv, ["Kafka", "Go"])).toEqual(["skills:kafka"]);
    expect(pairsOf(factor, kafka, ["Kafka", "Go"])).toEqual(["skills:kafka"]);
  });

  it("does not take part of a word for a skill", () => {
    expect(pairsOf(factor, google, ["Go"])).toEqual(["skills"]);
  });

  it("copes with names that mean something to a pattern", () => {
    const plus = aFactor({
      slug: "skills",
      evidence: [
        { from: "cv", quote: "C++, C" },
        { from: "job", quote: "Modern C++" },
      ],
    });
    expect(pairsOf(plus, plus.evidence[0]!, ["C++"])).toEqual(["skills:c++"]);
  });
});

describe("demandsOf", () => {
  const match = aMatch({ matching_skills: ["Python", "PostgreSQL"], missing_skills: ["Apache Kafka"] });

  it("says met, partly and missing by the sentence", () => {
    const demands = demandsOf(match, [
      asked("You know your way around databases", ["postgresql"]),
      asked("Python or Kafka", ["python", "apache-kafka"]),
      asked("Streaming at scale", ["apache-kafka"]),
      asked("A degree", []),
    ]);
    expect(demands.map(({ state }) => state)).toEqual(["met", "partly", "missing", "unjudged"]);
    expect(demands[1]?.skills).toEqual([
      { name: "Python", met: true },
      { name: "Apache Kafka", met: false },
    ]);
    expect(tally(demands)).toEqual({ met: 1, partly: 1, judged: 3 });
  });

  it("finds a skill by its name where its id is spelt otherwise", () => {
    const plus = aMatch({ matching_skills: ["C++"], missing_skills: [] });
    expect(demandsOf(plus, [asked("Modern C++ and tooling", ["c-plus-plus"])])[0]?.state).toBe("met");
  });

  it("puts firm demands first and keeps the posting's order among them", () => {
    const demands = demandsOf(match, [
      asked("nice", [], "nice"),
      asked("said", [], "generic"),
      asked("first", []),
      asked("second", []),
    ]);
    expect(demands.map(({ quote }) => quote)).toEqual(["first", "second", "said", "nice"]);
  });

  it("takes the answer of a rule or a factor where it quotes the same sentence", () => {
    const judged = aMatch({
      eligibility: {
        state: "ineligible",
        reasons: [
          { rule: "licence", state: "ineligible", quote: "RN licence (TX)", detail: "Yours is for CA." },
        ],
      },
      factors: [aFactor({ score: 0.9, evidence: [{ from: "job", quote: "5 years in a ward" }] })],
    });
    const demands = demandsOf(judged, [asked("RN licence (TX)", []), asked("5 years in a ward", [])]);
    expect(demands.map(({ state }) => state)).toEqual(["missing", "met"]);
  });
});

describe("postingQuotes", () => {
  it("marks words as met only where the CV answers them", () => {
    const match = aMatch({
      factors: [
        aFactor({
          slug: "skills",
          evidence: [
            { from: "cv", quote: "Python" },
            { from: "job", quote: "5 years of Python" },
          ],
        }),
        aFactor({ slug: "place", evidence: [{ from: "job", quote: "Remote in the EU" }] }),
      ],
    });
    const quotes = postingQuotes(match, []);
    expect(quotes.map(({ text, from }) => [text, from])).toEqual([
      ["5 years of Python", "met"],
      ["Remote in the EU", "job"],
    ]);
  });
});
