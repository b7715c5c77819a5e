import { z } from "zod";
import { usualStages } from "@/lib/applications/stages";

export const views = ["board", "table", "calendar"] as const;
export type View = (typeof views)[number];

export const sortKeys = [
  "title",
  "company",
  "stage",
  "score",
  "applied_at",
  "next_step_at",
  "changed_at",
] as const;
export type SortKey = (typeof sortKeys)[number];

/** Columns that begin with their least: names and what is due. The others begin with the most or the newest. */
const risesFirst: ReadonlySet<SortKey> = new Set(["title", "company", "stage", "next_step_at"]);

/** Some of a few words: repeated, as one word, or missing; what is no such word is left out. */
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

/** What the board keeps in its address: the view, the table's filters and order, the calendar's month. */
export const boardSearch = z.object({
  view: z.enum(views).optional().catch(undefined),
  q: z.coerce.string().trim().max(200).optional().catch(undefined),
  stage: someOf(usualStages),
  sort: z.enum(sortKeys).optional().catch(undefined),
  order: z.enum(["asc", "desc"]).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
  /** The stage a phone shows. */
  at: z.enum(usualStages).optional().catch(undefined),
  /** A new card is to be made. */
  new: z.coerce.boolean().optional().catch(undefined),
});

export type BoardSearch = z.infer<typeof boardSearch>;

export function viewOf(search: BoardSearch): View {
  return search.view ?? "board";
}

export function sortOf(search: BoardSearch): { key: SortKey; descending: boolean } {
  const key = search.sort ?? "changed_at";
  return { key, descending: search.order ? search.order === "desc" : !risesFirst.has(key) };
}

/** Pressing a column's header: its usual order first, then the other way round. */
export function sortedBy(search: BoardSearch, key: SortKey): Pick<BoardSearch, "sort" | "order"> {
  const now = sortOf(search);
  const descending = now.key === key ? !now.descending : !risesFirst.has(key);
  return { sort: key, order: descending ? "desc" : "asc" };
}

/** The same with a change; what is empty or at its default is left out of the address. */
export function withChange(search: BoardSearch, change: Partial<BoardSearch>): BoardSearch {
  const next = { ...search, ...change };
  return Object.fromEntries(
    Object.entries(next).filter(
      ([key, value]) =>
        Boolean(value) &&
        !(Array.isArray(value) && value.length === 0) &&
        !(key === "view" && value === "board"),
    ),
  );
}

/** The query of `GET /applications` for an address. */
export function listQuery(search: BoardSearch) {
  const { key, descending } = sortOf(search);
  return {
    sort: key,
    order: descending ? ("desc" as const) : ("asc" as const),
    ...(search.q && { q: search.q }),
    ...(search.stage && { stage: search.stage }),
  };
}
