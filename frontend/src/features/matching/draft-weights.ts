import type { PreviewItem, WeightItem } from "./types";
import { percents, weighed } from "./weigh";

/** Weights by factor, as sliders hold them. */
export type Draft = Readonly<Record<string, number>>;

export function draftOf(items: readonly WeightItem[]): Draft {
  return Object.fromEntries(items.map(({ slug, weight }) => [slug, weight]));
}

export function shippedOf(items: readonly WeightItem[]): Draft {
  return Object.fromEntries(items.map(({ slug, default: shipped }) => [slug, shipped]));
}

/** Whether two sets of weights say the same of every factor. */
export function sameWeights(items: readonly WeightItem[], a: Draft, b: Draft): boolean {
  return items.every(({ slug }) => a[slug] === b[slug]);
}

/** The draft with other weights laid over it; a factor they do not name keeps its own. */
export function withWeights(draft: Draft, other: Readonly<Record<string, number>>): Draft {
  const known = Object.entries(other).filter(([slug]) => slug in draft);
  return { ...draft, ...Object.fromEntries(known) };
}

/** The share of each factor in percent, by its slug; they add up to 100. */
export function sharesOf(items: readonly WeightItem[], draft: Draft): Record<string, number> {
  const shares = percents(items.map(({ slug }) => draft[slug] ?? 0));
  return Object.fromEntries(items.map(({ slug }, at) => [slug, shares[at] ?? 0]));
}

/**
 * The rows under a draft the server has not answered yet, weighed here by the same arithmetic: what may not be taken
 * stays last, equals keep their order. The server's own order replaces it a moment later.
 */
export function reordered(
  rows: readonly PreviewItem[],
  items: readonly WeightItem[],
  draft: Draft,
): PreviewItem[] {
  const weights = items.map(({ slug }) => draft[slug] ?? 0);
  const scored = rows.map((row) => ({
    ...row,
    score: weighed(
      weights,
      items.map(({ slug }) => row.steps[slug] ?? null),
    ),
  }));
  const last = ({ eligibility }: PreviewItem) => Number(eligibility === "ineligible");
  return scored
    .toSorted((a, b) => last(a) - last(b) || b.score - a.score)
    .map((row, at) => ({ ...row, rank: at + 1 }));
}

/** What the draft does to the list, in a sentence. */
export function orderSentence(rows: readonly PreviewItem[]): string {
  const first = rows[0];
  if (!first) return "";
  const moved = rows.filter(({ rank, rank_before: before }) => rank !== before).length;
  return `${first.job.title} at ${first.job.company} is first with ${Math.round(first.score)}; ${moved} of ${rows.length} change place.`;
}
