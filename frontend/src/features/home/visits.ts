import { z } from "zod";
import { Stored } from "@/lib/stored";

const visitSchema = z.object({ at: z.string(), before: z.string().nullable() });
export type Visit = z.infer<typeof visitSchema>;

export const visits = new Stored<Visit | null>("visit", visitSchema.nullable(), null);

const sameVisit = 30 * 60_000;

/** The visits after a look at Home: looks within half an hour of each other are one visit. */
export function looked(last: Visit | null, now: Date): Visit {
  const at = now.toISOString();
  if (!last) return { at, before: null };
  const apart = now.getTime() - new Date(last.at).getTime();
  return { at, before: apart > sameVisit ? last.at : last.before };
}

/** How many of these were posted since the visit before; none on the first one. */
export function postedSince(posted: readonly string[], before: string | null): number {
  return before === null ? 0 : posted.filter((at) => new Date(at) > new Date(before)).length;
}
