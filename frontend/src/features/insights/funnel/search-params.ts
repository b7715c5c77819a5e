import { z } from "zod";
import { dayKey } from "@/lib/applications/due";

export const periods = [30, 90, 365] as const;
export const groupings = ["source", "cv", "title", "band"] as const;
export type Grouping = (typeof groupings)[number];

/** What the funnel keeps in its address; what stands at its default is left out. */
export const funnelSearch = z.object({
  days: z.coerce.number().int().min(1).max(3650).optional().catch(undefined),
  by: z.enum(groupings).optional().catch(undefined),
});

export type FunnelSearch = z.infer<typeof funnelSearch>;

/** The same with a change; what is usual is left out of the address. */
export function withChange(search: FunnelSearch, change: Partial<FunnelSearch>): FunnelSearch {
  const { days, by } = { ...search, ...change };
  return { ...(days && { days }), ...(by && by !== "source" && { by }) };
}

/** The first day of the last so many days, today among them; null for all time. */
export function firstDay(days: number | undefined, today: Date): string | null {
  if (!days) return null;
  const first = new Date(today.getFullYear(), today.getMonth(), today.getDate() - days + 1, 12);
  return dayKey(first);
}
