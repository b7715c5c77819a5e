import type { ComparedFactor, Match } from "./types";

export type Standing = "met" | "missing" | "not asked";

export interface SkillAcross {
  name: string;
  standings: Standing[];
}

/** Every skill that one of the jobs asks for, and where one stands: asked by most first, then what is missing. */
export function skillsAcross(matches: readonly Match[]): SkillAcross[] {
  const all = new Set(matches.flatMap((match) => [...match.matching_skills, ...match.missing_skills]));
  const standing = (match: Match, name: string): Standing => {
    if (match.matching_skills.includes(name)) return "met";
    return match.missing_skills.includes(name) ? "missing" : "not asked";
  };
  const rows = [...all].map((name) => ({ name, standings: matches.map((match) => standing(match, name)) }));
  const count = (row: SkillAcross, wanted: Standing) =>
    row.standings.filter((each) => each === wanted).length;
  return rows.toSorted(
    (a, b) => count(a, "not asked") - count(b, "not asked") || count(b, "missing") - count(a, "missing"),
  );
}

/** By how many points a question sets the jobs apart, to a tenth. */
export function spread({ points }: ComparedFactor): number {
  if (points.length === 0) return 0;
  return Math.round((Math.max(...points) - Math.min(...points)) * 10) / 10;
}

/** The questions, those that set the jobs apart most first; what judged none of them last. */
export function bySpread(factors: readonly ComparedFactor[]): ComparedFactor[] {
  const size = (factor: ComparedFactor) =>
    factor.scores.every((score) => score === null) ? -1 : spread(factor);
  return factors.toSorted((a, b) => size(b) - size(a));
}

export const mostCompared = 4;

/** Chooses a match for comparison, or lets it go; of too many the first chosen goes. */
export function chosenWith<T extends { id: string }>(chosen: readonly T[], match: T): T[] {
  if (chosen.some(({ id }) => id === match.id)) return chosen.filter(({ id }) => id !== match.id);
  return [...chosen, match].slice(-mostCompared);
}
