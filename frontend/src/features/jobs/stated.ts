import type { Schema } from "@/api/types";
import { nameOf, scopeWord } from "./names";

type Job = Schema<"JobOut">;

const degreeWords: Record<Schema<"DegreeLevel">, string> = {
  none: "None asked for",
  secondary: "Secondary school",
  vocational: "Vocational training",
  associate: "Associate degree",
  bachelor: "Bachelor’s degree",
  master: "Master’s degree",
  doctorate: "Doctorate",
};

const shiftWords: Record<Schema<"Shift">, string> = {
  day: "days",
  evening: "evenings",
  night: "nights",
  rotating: "rotating shifts",
  weekend: "weekends",
  on_call: "on call",
};

const travelWords: Record<Schema<"Travel">, string> = {
  none: "None",
  occasional: "Now and then",
  yes: "Some",
  frequent: "Often",
};

/** With a capital: a demand cut out of a sentence begins small. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Bachelor’s degree in nursing, or equivalent experience". */
export function degreeWord(degree: Job["degree"]): string | null {
  if (!degree) return null;
  const subject = degree.field
    ? `${degreeWords[degree.level]} in ${degree.field}`
    : degreeWords[degree.level];
  const asked = degree.importance === "nice" ? `${subject} (welcome)` : subject;
  return degree.equivalent && degree.level !== "none" ? `${asked}, or equivalent experience` : asked;
}

function hours({ hours_min: least, hours_max: most }: NonNullable<Job["shift"]>): string | null {
  if (least === null || most === null) return null;
  return `${least === most ? least : `${least}–${most}`} hours a week`;
}

/** "Rotating shifts, weekends · 36 hours a week". */
export function shiftWord(shift: Job["shift"]): string | null {
  if (!shift) return null;
  const kinds = shift.kinds.map((kind) => shiftWords[kind]).join(", ");
  return [capital(kinds), shift.times, hours(shift)].filter(Boolean).join(" · ") || null;
}

function share(least: number | null, most: number | null): string | null {
  if (least !== null && most !== null) return least === most ? `${least} %` : `${least}–${most} %`;
  if (most !== null) return `Up to ${most} %`;
  return least !== null ? `At least ${least} %` : null;
}

/** "Up to 25 % of the time". */
export function travelWord(travel: Job["travel"]): string | null {
  if (!travel) return null;
  const stated = travel.amount === "none" ? null : share(travel.share_min, travel.share_max);
  return stated ? `${stated} of the time` : travelWords[travel.amount];
}

/** "Right to work in the United States". */
export function permitWord(permit: Job["work_permit"]): string | null {
  if (!permit) return null;
  const where = permit.countries.length > 0 ? scopeWord(permit.countries.join(",")) : null;
  if (permit.kind === "citizenship") return where ? `Citizens only: ${where}` : "Citizens only";
  return where ? `Right to work: ${where}` : "Right to work there";
}

/** "TX, United States" for a state, "United Kingdom" for a country. */
export function jurisdictionWord(code: string): string {
  const [country = code, part] = code.split("-");
  return part ? `${part}, ${nameOf("region", country)}` : nameOf("region", country);
}
