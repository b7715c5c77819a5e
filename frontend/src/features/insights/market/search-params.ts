import { z } from "zod";
import type { Schema } from "@/api/types";
import { seniorityWords } from "@/lib/jobs/words";

export const periods = [7, 30, 90] as const;
export const orders = ["jobs", "growth", "salary"] as const;
export const remoteModes = ["remote", "hybrid", "onsite"] as const;
export const breakdowns = ["family", "country", "seniority", "remote", "occupation"] as const;
export const payKinds = ["skill", "title", "country"] as const;
const seniorities = Object.keys(seniorityWords) as Schema<"Seniority">[];
export type Order = (typeof orders)[number];
export type Period = (typeof periods)[number];
export type By = (typeof breakdowns)[number];
export type PayBy = (typeof payKinds)[number];

const usualPeriod: Period = 30;

function isPeriod(days: number): days is Period {
  return periods.some((each) => each === days);
}

/** What the market page keeps in its address; what stands at its default is left out. */
export const marketSearch = z.object({
  q: z.coerce.string().max(500).optional().catch(undefined),
  family: z.coerce.string().max(100).optional().catch(undefined),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  seniority: z.enum(seniorities).optional().catch(undefined),
  remote: z.enum(remoteModes).optional().catch(undefined),
  /** How long each of the two times is that a change compares. */
  window: z.coerce.number().refine(isPeriod).optional().catch(undefined),
  order: z.enum(orders).optional().catch(undefined),
  view: z.enum(["chart", "table"]).optional().catch(undefined),
  by: z.enum(breakdowns).optional().catch(undefined),
  pay: z.enum(payKinds).optional().catch(undefined),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
});

export type MarketSearch = z.infer<typeof marketSearch>;

const defaults: MarketSearch = {
  view: "chart",
  order: "jobs",
  window: usualPeriod,
  by: "family",
  pay: "skill",
};

/** The same with a change; what is empty or a default is left out of the address. */
export function withChange(search: MarketSearch, change: Partial<MarketSearch>): MarketSearch {
  const kept = Object.entries({ ...search, ...change }).filter(
    ([key, value]) => Boolean(value) && value !== defaults[key as keyof MarketSearch],
  );
  return Object.fromEntries(kept);
}

/** Whether only a part of the market is looked at. */
export function isNarrowed({ q, family, country, seniority, remote }: MarketSearch): boolean {
  return Boolean(q || family || country || seniority || remote);
}

/** All of the market, looked at in the same way. */
export function whole(search: MarketSearch): MarketSearch {
  const none = {
    q: undefined,
    family: undefined,
    country: undefined,
    seniority: undefined,
    remote: undefined,
  };
  return withChange(search, none);
}

export function periodOf({ window = usualPeriod }: MarketSearch): Period {
  return isPeriod(window) ? window : usualPeriod;
}

/** The part of the market an address means, as the API takes it. */
export function placeQueryOf({ family, country, seniority, remote }: MarketSearch) {
  return {
    ...(family && { family }),
    ...(country && { country }),
    ...(seniority && { seniority }),
    ...(remote && { remote: [remote] }),
  };
}

/** The query of `GET /insights/market` for an address. */
export function marketQueryOf(search: MarketSearch) {
  const { q, order = "jobs" } = search;
  return { ...placeQueryOf(search), ...(q && { q }), growth_days: periodOf(search), sort: order };
}
