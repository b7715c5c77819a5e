import { formatLifeDate } from "@/lib/format";
import type { Fact, Profile, ProfilePatch } from "./types";

const listFields = ["experience", "education", "certifications", "languages", "skills", "links"] as const;
type ListField = (typeof listFields)[number];

const fieldWords: Record<string, string> = {
  full_name: "Name",
  headline: "Headline",
  email: "E-mail address",
  phone: "Phone",
  location: "Where you live",
  summary: "Summary",
  experience_years: "Years of experience",
  links: "Link",
  skills: "Skill",
  certifications: "Licence or certificate",
  languages: "Language",
  title: "Job title",
  unit: "Team or ward",
  company: "Employer",
  start: "Start",
  end: "End",
  school: "School",
  degree: "Degree",
  field: "Subject",
};

interface Place {
  field: string;
  index: number | null;
  /** The field within an entry: "title" of "experience.0.title". */
  part: string | null;
}

/** A path such as "experience.0.title" in its parts. */
export function placeOf(path: string): Place {
  const [field = path, index, part] = path.split(".");
  return { field, index: index === undefined ? null : Number(index), part: part ?? null };
}

function entryAt(profile: Profile, { field, index }: Place): Record<string, unknown> | undefined {
  if (index === null) return undefined;
  const list: unknown = profile[field as keyof Profile];
  const entry: unknown = Array.isArray(list) ? list[index] : undefined;
  return typeof entry === "object" && entry !== null ? (entry as Record<string, unknown>) : undefined;
}

function firstText(...values: unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === "string" && value !== "");
}

/** "Start, Nurse at St Brannoc’s": what a fact is a fact of. */
export function labelOf(profile: Profile, path: string): string {
  const place = placeOf(path);
  const { field, part } = place;
  if (part === null) return fieldWords[field] ?? field;
  const entry = entryAt(profile, place) ?? {};
  const words = part === "location" ? "Place of work" : (fieldWords[part] ?? part);
  const name =
    field === "education" ? firstText(entry.school, entry.degree) : firstText(entry.company, entry.title);
  const other =
    name === entry[part] ? firstText(...[entry.title, entry.degree].filter((value) => value !== name)) : name;
  return other ? `${words}, ${other}` : words;
}

/** The value of a fact as one edits it. */
export function textOf({ value }: Fact): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The value of a fact as one reads it; an open end is the present. */
export function valueOf(fact: Fact): string {
  const { part } = placeOf(fact.path);
  const text = textOf(fact);
  if (part === "end" || part === "start") return formatLifeDate(text || null);
  return text || "nothing";
}

/** The facts with these ticked, as the server will answer. */
export function withChecked(facts: readonly Fact[], paths: readonly string[]): Fact[] {
  return facts.map((fact) => (paths.includes(fact.path) ? { ...fact, checked: true } : fact));
}

export function isList(field: string): field is ListField {
  return (listFields as readonly string[]).includes(field);
}

function corrected(field: ListField, entry: unknown, part: string | null, text: string): unknown {
  if (field === "links") return text;
  const key = part ?? "name";
  const value = key === "end" && text === "" ? null : text || null;
  return { ...(entry as object), [key]: value };
}

/** The change that gives a fact another value; an empty one takes a whole item out, or empties a field. */
export function correction(profile: Profile, path: string, value: string): ProfilePatch {
  const { field, index, part } = placeOf(path);
  const text = value.trim();
  if (!isList(field) || index === null) return { [field]: text || null };
  const list: readonly unknown[] = profile[field];
  if (part === null && text === "") return { [field]: list.filter((_, at) => at !== index) };
  return { [field]: list.map((entry, at) => (at === index ? corrected(field, entry, part, text) : entry)) };
}
