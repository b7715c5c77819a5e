import { aFactor, aMatch, aRequirement } from "@/test/matches";
import { pointsOf } from "@/lib/matches/points";
import { answeringWords, demandsOf, inOrder, pairsOf, postingQuotes, tally } from "./explain";
import type { Requirement } from "./types";

function asked(text: string, change: Partial<Requirement> = {}): Requirement {
  return aRequirement({ text, job_quote: text, ...change });
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
  it("puts firm demands first and keeps the posting's order among them", () => {
    const demands = demandsOf([
      asked("nice", { importance: "nice" }),
      asked("said", { importance: "generic" }),
      asked("first"),
      asked("second"),
    ]);
    expect(demands.map(({ text }) => text)).toEqual(["first", "second", "said", "nice"]);
    expect(new Set(demands.map(({ key }) => key)).size).toBe(4);
  });
});

describe("answeringWords", () => {
  it("names the skills that are held, and through what", () => {
    const skill = { id: "x", level: 1, state: "met" as const, through: null };
    const requirement = asked("Databases and streaming", {
      skills: [
        { ...skill, name: "SQL", state: "partly", level: 0.6, through: "PostgreSQL" },
        { ...skill, name: "Kafka", state: "missing", level: 0 },
      ],
    });
    expect(answeringWords(requirement)).toEqual(["SQL", "PostgreSQL", "Databases and streaming"]);
  });
});

describe("tally", () => {
  it("counts what was judged", () => {
    const states = ["met", "met", "partly", "missing", "unjudged"] as const;
    expect(tally(states.map((state) => asked(state, { state })))).toEqual({ met: 2, partly: 1, judged: 4 });
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
