import { z } from "zod";

export const periods = [7, 30, 90] as const;
export const orders = ["jobs", "growth", "salary"] as const;
export const remoteModes = ["remote", "hybrid", "onsite"] as const;
export type Order = (typeof orders)[number];

/** What the market page keeps in its address; what stands at its default is left out. */
export const marketSearch = z.object({
  q: z.coerce.string().max(500).optional().catch(undefined),
  family: z.coerce.string().max(100).optional().catch(undefined),
  remote: z.enum(remoteModes).optional().catch(undefined),
  days: z.coerce.number().int().min(1).max(365).optional().catch(undefined),
  order: z.enum(orders).optional().catch(undefined),
  view: z.enum(["chart", "table"]).optional().catch(undefined),
});

export type MarketSearch = z.infer<typeof marketSearch>;

/** The same with a change; what is empty or a default is left out of the address. */
export function withChange(search: MarketSearch, change: Partial<MarketSearch>): MarketSearch {
  const next: MarketSearch = { ...search, ...change };
  if (next.view === "chart") delete next.view;
  if (next.order === "jobs") delete next.order;
  const kept = Object.entries(next).filter(([, value]) => Boolean(value));
  return Object.fromEntries(kept);
}

/** Whether only a part of the market is looked at. */
export function isNarrowed({ q, family, remote, days }: MarketSearch): boolean {
  return Boolean(q || family || remote || days);
}

/** All of the market, looked at in the same way. */
export function whole({ view, order }: MarketSearch): MarketSearch {
  return withChange({}, { view, order });
}

/** The query of `GET /insights/market` for an address. */
export function marketQueryOf({ q, family, remote, days, order = "jobs" }: MarketSearch) {
  return {
    ...(q && { q }),
    ...(family && { family }),
    ...(remote && { remote: [remote] }),
    ...(days && { days }),
    sort: order,
  };
}
