import { z } from "zod";

export const remotes = ["remote", "hybrid", "onsite", "unknown"] as const;
export const seniorities = [
  "intern",
  "entry",
  "mid",
  "senior",
  "lead",
  "manager",
  "director",
  "executive",
] as const;
export const employmentTypes = [
  "full_time",
  "part_time",
  "contract",
  "temporary",
  "per_diem",
  "internship",
  "volunteer",
] as const;
export const sorts = ["relevance", "newest", "salary"] as const;
export const ages = [1, 3, 7, 14, 30] as const;

function listOf(value: unknown): unknown[] | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.length > 0 ? list : undefined;
}

/** Some of a few words; what is no such word is left out, and the order does not matter. */
function someOf<T extends string>(words: readonly [T, ...T[]]) {
  return z
    .preprocess(
      (value) => {
        const given = listOf(value) ?? [];
        const kept = words.filter((word) => given.includes(word));
        return kept.length > 0 ? kept : undefined;
      },
      z.array(z.enum(words)).optional(),
    )
    .catch(undefined);
}

const anyOf = z
  .preprocess(listOf, z.array(z.coerce.string().min(1).max(200)).max(50).optional())
  .catch(undefined);

/** What the search for postings keeps in its address; what stands at its default is left out. */
export const jobSearch = z.object({
  q: z.coerce.string().max(500).optional().catch(undefined),
  remote: someOf(remotes),
  seniority: someOf(seniorities),
  employment_type: someOf(employmentTypes),
  source: anyOf,
  skills: anyOf,
  company: anyOf,
  location: anyOf,
  salary_min: z.coerce.number().int().min(1).max(2_000_000_000).optional().catch(undefined),
  posted_within_days: z.coerce.number().int().min(1).max(3650).optional().catch(undefined),
  status: z.enum(["open", "closed"]).optional().catch(undefined),
  sort: z.enum(sorts).optional().catch(undefined),
});

export type JobSearch = z.infer<typeof jobSearch>;
export type ListFilter =
  "remote" | "seniority" | "employment_type" | "source" | "skills" | "company" | "location";
export type SearchSort = (typeof sorts)[number];

export const listFilters: readonly ListFilter[] = [
  "remote",
  "seniority",
  "employment_type",
  "source",
  "skills",
  "company",
  "location",
];

/** What fits best first where words are searched for, newest first where none are. */
export function sortOf(search: JobSearch): SearchSort {
  const sort = search.sort ?? defaultSort(search);
  return sort === "relevance" && !search.q ? "newest" : sort;
}

function defaultSort({ q }: JobSearch): SearchSort {
  return q ? "relevance" : "newest";
}

/** The same with a change; empty values and defaults are left out, so that an address says only what was chosen. */
export function withChange(search: JobSearch, change: Partial<JobSearch>): JobSearch {
  const next: JobSearch = { ...search, ...change };
  if (next.status === "open") delete next.status;
  if (next.sort === defaultSort(next)) delete next.sort;
  const kept = Object.entries(next).filter(([, value]) => !isEmpty(value));
  return Object.fromEntries(kept);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Adds a value to a filter, or takes it out. */
export function toggled(search: JobSearch, filter: ListFilter, value: string): JobSearch {
  const present: readonly string[] = search[filter] ?? [];
  const next = present.includes(value) ? present.filter((each) => each !== value) : [...present, value];
  return withChange(search, listChange(filter, next));
}

/** A filter of several values, as a change. */
export function listChange(filter: ListFilter, values: readonly string[]): Partial<JobSearch> {
  return { [filter]: values };
}

/** Only the words and the order are kept. */
export function withoutFilters(search: JobSearch): JobSearch {
  return withChange({}, { q: search.q, sort: search.sort });
}

/** How many filters are in force. */
export function filterCount(search: JobSearch): number {
  const lists = listFilters.reduce((sum, filter) => sum + (search[filter]?.length ?? 0), 0);
  const others = [search.salary_min, search.posted_within_days, search.status].filter(Boolean).length;
  return lists + others;
}

/** The query of `GET /jobs/facets` for an address: counts know no order. */
export function facetQuery(search: JobSearch) {
  return { ...withChange(search, { sort: undefined }), status: [search.status ?? ("open" as const)] };
}

/** The query of `GET /jobs` for an address. */
export function apiQuery(search: JobSearch) {
  return { ...facetQuery(search), sort: sortOf(search) };
}

/** What a saved search keeps of an address: which postings, not in what order. */
export function savedQuery(search: JobSearch): JobSearch {
  return withChange(search, { sort: undefined });
}
