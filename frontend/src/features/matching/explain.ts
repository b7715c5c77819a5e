import type { Quote } from "@/lib/highlight";
import { names } from "./naming";
import type { Factor, FactorEvidence, Match, Requirement } from "./types";

/** Factors that judged, those with most say first; then those that did not. */
export function inOrder(factors: readonly Factor[]): Factor[] {
  const say = (factor: Factor) => (factor.score === null ? -1 : factor.weight);
  return factors.toSorted((a, b) => say(b) - say(a));
}

function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}+#]/gu, "");
}

/**
 * The names by which words of one side find their partner on the other: the skills both sides name, or the factor as
 * a whole where they meet in no word.
 */
export function pairsOf(
  factor: Factor,
  { from, quote }: FactorEvidence,
  skills: readonly string[],
): string[] {
  const others = factor.evidence.filter((other) => other.from !== from);
  const shared = skills.filter(
    (skill) => names(quote, skill) && others.some((other) => names(other.quote, skill)),
  );
  return shared.length > 0 ? shared.map((skill) => `${factor.slug}:${letters(skill)}`) : [factor.slug];
}

export interface Demand extends Requirement {
  /** The name it shares with its words on both sides. */
  key: string;
}

const firmness: Record<Requirement["importance"], number> = { must: 0, generic: 1, nice: 2 };

/** What the posting asks for, firm demands first; among equals the posting's own order. */
export function demandsOf(requirements: readonly Requirement[]): Demand[] {
  const demands = requirements.map((requirement, index) => ({ ...requirement, key: `demand:${index}` }));
  return demands.toSorted((a, b) => firmness[a.importance] - firmness[b.importance]);
}

/** The words that answer a demand, to be marked within longer quotes: the skills it asks for, and those they are met through. */
export function answeringWords({ skills, text }: Requirement): string[] {
  const held = skills.filter(({ state }) => state !== "missing");
  const found = held.flatMap(({ name, through }) => (through ? [name, through] : [name]));
  return [...new Set([...found, text])];
}

/** How the checklist reads in one line: "6 of 9 met". Demands nobody judged are left out of the count. */
export function tally(demands: readonly Requirement[]): { met: number; partly: number; judged: number } {
  const judged = demands.filter(({ state }) => state !== "unjudged");
  return {
    met: judged.filter(({ state }) => state === "met").length,
    partly: judged.filter(({ state }) => state === "partly").length,
    judged: judged.length,
  };
}

/** Everything of the posting that was quoted for something, to be marked where it stands in its text. */
export function postingQuotes(match: Match, demands: readonly Demand[]): Quote[] {
  const factors = match.factors.flatMap((factor) =>
    factor.evidence
      .filter(({ from }) => from === "job")
      .map<Quote>((each) => ({
        text: each.quote,
        from: factor.evidence.some(({ from }) => from === "cv") ? "met" : "job",
        pairs: pairsOf(factor, each, match.matching_skills),
      })),
  );
  // A sentence that nobody judged is no evidence: it is found from the checklist, but not marked.
  const judged = demands.filter(({ state }) => state !== "unjudged");
  const asked = judged.map<Quote>(({ key, job_quote: text, state }) => ({
    text,
    from: state === "met" ? "met" : "job",
    pairs: [key],
  }));
  const eligibility = match.eligibility.reasons.flatMap<Quote>(({ rule, quote, state }) =>
    quote ? [{ text: quote, from: state === "eligible" ? "met" : "job", pairs: [`rule:${rule}`] }] : [],
  );
  return [...factors, ...asked, ...eligibility];
}
