/**
 * The score's arithmetic, as the server does it: whole numbers all through, so that what moves while a slider moves is
 * what the server will say. Factor scores are thousandths, shares ten-thousandths, the score tenths of a point.
 */
const whole = 10_000;
const steps = 1_000;

/** A factor's answer for one posting; null where it abstained. */
export type Answer = number | null;

/** The weights of factors that judged, scaled to add up to exactly 10,000; the others get 0. */
export function effective(weights: readonly number[], answers: readonly Answer[]): number[] {
  const spoke = (at: number) => answers[at] !== null && answers[at] !== undefined;
  const total = weights.reduce((sum, weight, at) => sum + (spoke(at) ? weight : 0), 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight, at) => (spoke(at) ? (weight * whole) / total : 0));
  const shares = exact.map(Math.trunc);
  const left = whole - shares.reduce((sum, share) => sum + share, 0);
  // The largest remainders take what rounding down has left over.
  const remainder = (at: number) => (shares[at] ?? 0) - (exact[at] ?? 0);
  const byRemainder = weights.map((_, at) => at).toSorted((a, b) => remainder(a) - remainder(b) || a - b);
  const more = new Set(byRemainder.slice(0, left));
  return shares.map((share, at) => share + Number(more.has(at)));
}

/** The score of 100, to a tenth, of one posting under these weights; `answers` in the same order, 0 to 1. */
export function weighed(weights: readonly number[], answers: readonly Answer[]): number {
  const shares = effective(weights, answers);
  const sum = shares.reduce((total, share, at) => total + share * Math.round((answers[at] ?? 0) * steps), 0);
  return Math.floor((sum + whole / 2) / whole) / 10;
}

/** What each weight is of all, as whole percents that add up to 100. */
export function percents(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (weight * 100) / total);
  const shares = exact.map(Math.floor);
  const left = 100 - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .toSorted((a, b) => b.rest - a.rest || a.at - b.at);
  const more = new Set(byRemainder.slice(0, left).map(({ at }) => at));
  return shares.map((share, at) => share + Number(more.has(at)));
}
