import { z } from "zod";
import { bands } from "@/lib/score";

export const defaultMinScore = 50;
export const eligibilities = ["eligible", "unclear", "ineligible"] as const;
export const statuses = [
  "new",
  "interested",
  "applied",
  "interviewing",
  "offer",
  "rejected",
  "hidden",
] as const;
export const sorts = ["score", "newest"] as const;

/** Some of a few words: repeated, as one word, or missing; what is no such word is left out, order does not matter. */
function someOf<T extends string>(words: readonly [T, ...T[]]) {
  return z
    .preprocess(
      (value) => {
        const given: unknown[] = Array.isArray(value) ? value : [value];
        const kept = words.filter((word) => given.includes(word));
        return kept.length > 0 ? kept : undefined;
      },
      z.array(z.enum(words)).optional(),
    )
    .catch(undefined);
}

/** What the list of matches keeps in its address; what stands at its default is left out. */
export const matchSearch = z.object({
  min_score: z.coerce.number().int().min(0).max(100).optional().catch(undefined),
  band: someOf(bands),
  eligibility: someOf(eligibilities),
  status: someOf(statuses),
  sort: z.enum(sorts).optional().catch(undefined),
});

export type MatchSearch = z.infer<typeof matchSearch>;

/** The filters of the list one came from, and which weights lie on the sliders at first: those of many, or one's own. */
export const weightsSearch = matchSearch.extend({ begin: z.literal("many").optional().catch(undefined) });

export function minScoreOf(search: MatchSearch): number {
  return search.min_score ?? defaultMinScore;
}

/** The same with a change, defaults and empty lists left out, so that an address says only what was chosen. */
export function withChange(search: MatchSearch, change: Partial<MatchSearch>): MatchSearch {
  const { min_score, band, eligibility, status, sort } = { ...search, ...change };
  return {
    ...(min_score !== undefined && min_score !== defaultMinScore && { min_score }),
    ...(band?.length && { band }),
    ...(eligibility?.length && { eligibility }),
    ...(status?.length && { status }),
    ...(sort && sort !== "score" && { sort }),
  };
}

/** How many of the filters behind the button are in force; the score's bound and the order show themselves. */
export function filterCount(search: MatchSearch): number {
  return [search.band, search.eligibility, search.status].filter((chosen) => chosen?.length).length;
}

/** The query of `GET /matches` for an address. */
export function apiQuery(search: MatchSearch) {
  const { band, eligibility, status, sort } = search;
  return {
    min_score: minScoreOf(search),
    ...(band && { band }),
    ...(eligibility && { eligibility }),
    ...(status && { status }),
    ...(sort && { sort }),
  };
}

/** What a saved search keeps of an address: which matches, not in what order. */
export function savedQuery(search: MatchSearch) {
  return { ...apiQuery(search), sort: undefined };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The matches an address compares: repeated, as one word with commas, or missing; what is no id is left out. */
export const compareSearch = z.object({
  ids: z
    .preprocess((value) => {
      const given: unknown[] = Array.isArray(value) ? value : [value];
      const words = given.flatMap((each) => (typeof each === "string" ? each.split(",") : []));
      return [...new Set(words.map((word) => word.trim()).filter((word) => uuid.test(word)))].slice(0, 4);
    }, z.array(z.string()))
    .catch([]),
});

export type CompareSearch = z.infer<typeof compareSearch>;
