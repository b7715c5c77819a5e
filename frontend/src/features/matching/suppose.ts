import type { operations } from "@/api/generated/schema";
import type { Schema } from "@/api/types";

export type Way = Schema<"RemoteWish">;

/** What one supposes about oneself, as it is typed and pressed together. */
export interface Supposed {
  add: readonly string[];
  remove: readonly string[];
  credentials: readonly string[];
  city: string;
  /** A year's pay as typed. */
  pay: string;
  /** How one would want to work; null as one's profile says. */
  way: Way | null;
}

export const asItIs: Supposed = { add: [], remove: [], credentials: [], city: "", pay: "", way: null };

type ListField = "add" | "remove" | "credentials";
export type WhatIfQuery = NonNullable<operations["suppose"]["parameters"]["query"]>;

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Adds a name to a list, or takes it out where it stands there already. A skill is never both added and removed. */
export function toggledIn(supposed: Supposed, field: ListField, name: string): Supposed {
  const text = name.trim();
  if (!text) return supposed;
  const held = supposed[field];
  const next = held.some((each) => same(each, text))
    ? held.filter((each) => !same(each, text))
    : [...held, text];
  const changed = { ...supposed, [field]: next };
  if (field === "add") return { ...changed, remove: supposed.remove.filter((each) => !same(each, text)) };
  if (field === "remove") return { ...changed, add: supposed.add.filter((each) => !same(each, text)) };
  return changed;
}

/** "60,000", "60 000" and "60k" as a number; null where it is none. */
export function payOf(text: string): number | null {
  const match = /^(\d{1,9})(k?)$/i.exec(text.replaceAll(/[\s,.'’]/g, ""));
  if (!match) return null;
  const value = Number(match[1]) * (match[2] ? 1_000 : 1);
  return value <= 1_000_000_000 ? value : null;
}

/** The parameters of a what-if; null where nothing is supposed yet. */
export function whatIfParameters(supposed: Supposed): WhatIfQuery | null {
  const { add, remove, credentials } = supposed;
  const city = supposed.city.trim();
  const pay = payOf(supposed.pay);
  const query: WhatIfQuery = {
    ...(add.length > 0 && { add_skill: [...add] }),
    ...(remove.length > 0 && { remove_skill: [...remove] }),
    ...(credentials.length > 0 && { add_credential: [...credentials] }),
    ...(city && { location: city }),
    ...(pay !== null && { salary_min: pay }),
    ...(supposed.way && { remote: supposed.way }),
  };
  return Object.keys(query).length > 0 ? query : null;
}
