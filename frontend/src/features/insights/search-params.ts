import { z } from "zod";

export const periods = [7, 30, 90] as const;
export const marketSorts = ["jobs", "growth", "salary"] as const;
export const remoteModes = ["remote", "hybrid", "onsite"] as const;

/** What the market page keeps in its address. */
export const marketSearch = z.object({
  q: z.coerce.string().max(500).optional().catch(undefined),
  family: z.coerce.string().max(100).optional().catch(undefined),
  remote: z.enum(remoteModes).optional().catch(undefined),
  days: z.coerce.number().int().min(1).max(365).optional().catch(undefined),
  view: z.enum(["chart", "table"]).optional().catch(undefined),
});

export type MarketSearch = z.infer<typeof marketSearch>;

/** The same with a change; what is empty is left out of the address. */
export function withChange(search: MarketSearch, change: Partial<MarketSearch>): MarketSearch {
  const kept = Object.entries({ ...search, ...change }).filter(
    ([, value]) => value !== undefined && value !== "",
  );
  const next = Object.fromEntries(kept) as MarketSearch;
  if (next.view === "chart") delete next.view;
  return next;
}

/** Whether only a part of the market is looked at. */
export function isNarrowed({ q, family, remote, days }: MarketSearch): boolean {
  return Boolean(q ?? family ?? remote ?? days);
}
