import type { Schema } from "@/api/types";
import { formatMoneyFull } from "@/lib/format";
import { employmentWords, seniorityWords } from "@/lib/jobs/words";

type Job = Schema<"JobOut">;

export interface Fact {
  name: string;
  value: string;
  /** The employer's own words for it. */
  own?: string | undefined;
}

const shownPlaces = 6;
/** So many the line under the title names in full. */
const inHeader = 2;

function nameOf(type: "region" | "language", code: string): string {
  try {
    return new Intl.DisplayNames("en", { type, fallback: "code" }).of(code) ?? code;
  } catch {
    // What is no code is a name already.
    return code;
  }
}

function listed(parts: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "disjunction" }).format(parts);
}

/** "US,CA" is "United States or Canada"; "EMEA" stays as it is. */
export function scopeWord(scope: string): string {
  const parts = scope
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return listed(parts.map((part) => (/^[A-Z]{2}$/.test(part) ? nameOf("region", part) : part)));
}

/** Every place of a posting with several, of very many the first; null where the line under the title names them all. */
export function placesOf(location: string): string | null {
  const places = location
    .split(";")
    .map((place) => place.trim())
    .filter(Boolean);
  if (places.length <= inHeader) return null;
  const rest = places.length - shownPlaces;
  if (rest <= 0) return places.join(" · ");
  return `${places.slice(0, shownPlaces).join(" · ")} and ${rest} more`;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() ? value.trim() : undefined;
}

function pay({ salary, extra }: Job): Fact | null {
  const figures = formatMoneyFull(salary);
  const own = text(extra.pay);
  if (!figures) return own ? { name: "Pay", value: own } : null;
  // Bare figures say no more than we do.
  return { name: "Pay", value: figures, own: own && /\p{L}/u.test(own) ? own : undefined };
}

const sponsorshipWords = { offered: "Offered", not_offered: "Not offered" } as const;

/** What a posting states beside its title, company and place, in words; what it does not state is left out. */
export function factsOf(job: Job): Fact[] {
  const stated: [string, string | null | undefined][] = [
    ["Places", placesOf(job.location)],
    ["Open to people in", job.remote_scope && scopeWord(job.remote_scope)],
    ["Employment", job.employment_type && employmentWords[job.employment_type]],
    ["Level", job.seniority && seniorityWords[job.seniority]],
    ["Experience", job.years_min === null ? null : `${job.years_min}+ years`],
    ["Department", text(job.extra.department)],
    ["Visa sponsorship", job.sponsorship && sponsorshipWords[job.sponsorship]],
    ["Security clearance", job.clearance],
    ["Written in", job.language && nameOf("language", job.language)],
  ];
  const rest = stated.flatMap(([name, value]) => (value ? [{ name, value }] : []));
  const first = pay(job);
  return first ? [first, ...rest] : rest;
}
