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

const farthest = 90 * 86_400_000;

/** Since when something is new: the visit before, at most 90 days back; null (a day, says the server) on a first one. */
export function newSince(before: string | null, now: Date): string | null {
  if (before === null) return null;
  const bound = now.getTime() - farthest + sameVisit;
  return new Date(Math.max(new Date(before).getTime(), bound)).toISOString();
}
