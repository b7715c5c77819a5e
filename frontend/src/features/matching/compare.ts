import { pointsOf, type Points } from "./explain";
import type { Factor, Match } from "./types";

/** One question as both jobs answer it. */
export interface Contrast {
  slug: string;
  label: string;
  sides: readonly [Answered, Answered];
  /** By how many points the first is ahead, to a tenth; below zero the second is. */
  ahead: number;
}

export interface Answered {
  /** Null where the factor did not judge this job. */
  points: Points | null;
  score: number | null;
  reason: string;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function answered(factor: Factor | undefined): Answered {
  if (!factor) return { points: null, score: null, reason: "" };
  return { points: pointsOf(factor), score: factor.score, reason: factor.reason };
}

/** Every question of two matches side by side: what sets them apart most comes first, what judged neither last. */
export function contrasts(first: Match, second: Match): Contrast[] {
  const labels = new Map([...first.factors, ...second.factors].map(({ slug, label }) => [slug, label]));
  const of = ({ factors }: Match, slug: string) => answered(factors.find((each) => each.slug === slug));
  const rows = [...labels].map<Contrast>(([slug, label]) => {
    const sides = [of(first, slug), of(second, slug)] as const;
    return {
      slug,
      label,
      sides,
      ahead: tenth((sides[0].points?.earned ?? 0) - (sides[1].points?.earned ?? 0)),
    };
  });
  const size = ({ ahead, sides }: Contrast) =>
    sides.every(({ points }) => points === null) ? -1 : Math.abs(ahead);
  return rows.toSorted((a, b) => size(b) - size(a));
}

/**
 * The questions that decide which of the two is ahead: the fewest that together make up most of the lead. None where
 * they are level.
 */
export function decisive(first: Match, second: Match): Contrast[] {
  const lead = tenth(first.score - second.score);
  if (Math.abs(lead) < 0.1) return [];
  const way = Math.sign(lead);
  const helping = contrasts(first, second).filter(({ ahead }) => ahead * way > 0);
  const chosen: Contrast[] = [];
  let sum = 0;
  for (const row of helping) {
    if (chosen.length > 0 && sum >= Math.abs(lead) * 0.6) break;
    chosen.push(row);
    sum += Math.abs(row.ahead);
  }
  return chosen.slice(0, 3);
}
