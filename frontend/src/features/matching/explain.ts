import type { Quote } from "@/lib/highlight";
import { names } from "./naming";
import type { EligibilityState, Factor, FactorEvidence, Match, Requirement } from "./types";

export interface Points {
  earned: number;
  possible: number;
}

/** What a factor gives of the 100 points, to a tenth; null where it did not judge. */
export function pointsOf(factor: Factor): Points | null {
  if (factor.score === null) return null;
  const tenths = (share: number) => Math.round(share * 1000) / 10;
  return { earned: tenths(factor.weight * factor.score), possible: tenths(factor.weight) };
}

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

export type DemandState = "met" | "partly" | "missing" | "unclear" | "unjudged";

export interface Demand {
  key: string;
  text: string;
  quote: string;
  importance: Requirement["importance"];
  skills: { name: string; met: boolean }[];
  state: DemandState;
  /** The words of the CV that answer it. */
  answers: string[];
}

const byEligibility: Record<EligibilityState, DemandState> = {
  eligible: "met",
  unclear: "unclear",
  ineligible: "missing",
};

const firmness: Record<Requirement["importance"], number> = { must: 0, generic: 1, nice: 2 };

interface Skill {
  name: string;
  met: boolean;
}

/** The skills of the match that a sentence asks for: by the ids read from it, or because it names them. */
function skillsIn(requirement: Requirement, skills: readonly Skill[]): Skill[] {
  const ids = new Set(requirement.skill_ids.map(letters));
  return skills.filter(({ name }) => ids.has(letters(name)) || names(requirement.quote, name));
}

function byScore(score: number): DemandState {
  if (score >= 0.75) return "met";
  return score >= 0.4 ? "partly" : "missing";
}

/** How far a demand is met: by the rule or the factor that answers this very sentence, else by its skills. */
function stateOf(skills: readonly Skill[], quote: string, match: Match): DemandState {
  const reason = match.eligibility.reasons.find((each) => each.quote === quote);
  if (reason) return byEligibility[reason.state];
  if (skills.length > 0) {
    if (skills.every((skill) => skill.met)) return "met";
    return skills.some((skill) => skill.met) ? "partly" : "missing";
  }
  const factor = match.factors.find(({ evidence }) =>
    evidence.some((each) => each.from === "job" && each.quote === quote),
  );
  return factor?.score === null || factor === undefined ? "unjudged" : byScore(factor.score);
}

/**
 * The words of the CV that stand against a sentence: those that name a skill it asks for, or else what the factor that
 * quotes this very sentence quotes of the CV.
 */
function answersTo(skills: readonly Skill[], quote: string, match: Match): string[] {
  const ofCv = (factor: Factor) => factor.evidence.filter(({ from }) => from === "cv");
  const held = skills.filter(({ met }) => met);
  const naming = match.factors
    .flatMap(ofCv)
    .filter((each) => held.some(({ name }) => names(each.quote, name)))
    .map((each) => each.quote);
  if (skills.length > 0) return [...new Set(naming)];
  const same = (each: FactorEvidence) => each.from === "job" && each.quote === quote;
  const factors = match.factors.filter(({ score, evidence }) => score !== null && evidence.some(same));
  return [...new Set(factors.flatMap(ofCv).map((each) => each.quote))];
}

/** What the posting asks for, sentence by sentence, with how far it is met: firm demands first. */
export function demandsOf(match: Match, requirements: readonly Requirement[]): Demand[] {
  const known = [
    ...match.matching_skills.map((name) => ({ name, met: true })),
    ...match.missing_skills.map((name) => ({ name, met: false })),
  ];
  const demands = requirements.map<Demand>((requirement, index) => {
    const { text, quote, importance } = requirement;
    const skills = skillsIn(requirement, known);
    return {
      key: `demand:${index}`,
      text,
      quote,
      importance,
      skills,
      state: stateOf(skills, quote, match),
      answers: answersTo(skills, quote, match),
    };
  });
  return demands.toSorted((a, b) => firmness[a.importance] - firmness[b.importance]);
}

/** How the checklist reads in one line: "6 of 9 met". Demands nobody judged are left out of the count. */
export function tally(demands: readonly Demand[]): { met: number; partly: number; judged: number } {
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
  const asked = judged.map<Quote>(({ key, quote, state }) => ({
    text: quote,
    from: state === "met" ? "met" : "job",
    pairs: [key],
  }));
  const eligibility = match.eligibility.reasons.flatMap<Quote>(({ rule, quote, state }) =>
    quote ? [{ text: quote, from: state === "eligible" ? "met" : "job", pairs: [`rule:${rule}`] }] : [],
  );
  return [...factors, ...asked, ...eligibility];
}
