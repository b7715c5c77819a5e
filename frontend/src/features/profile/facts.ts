import { formatLifeDate } from "@/lib/format";
import type { Fact, Profile } from "./types";

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
  issuer: "Given by",
  jurisdiction: "Valid in",
  number: "Number",
  expires_on: "Expires",
  issued_on: "Given on",
  level: "Level",
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

/** The entry a path lies in: an object for "experience.0.title", the text itself for "links.0". */
export function entryAt(profile: Profile, path: string): unknown {
  const { field, index } = placeOf(path);
  const list: unknown = profile[field as keyof Profile];
  return index !== null && Array.isArray(list) ? (list as unknown[])[index] : undefined;
}

function fieldsOf(entry: unknown): Record<string, unknown> {
  return typeof entry === "object" && entry !== null ? (entry as Record<string, unknown>) : {};
}

function firstText(...values: unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === "string" && value !== "");
}

/** "Job title": what a fact is a fact of, where the entry is named beside it. */
export function shortLabelOf(path: string): string {
  const { field, part } = placeOf(path);
  if (part === "location") return "Place of work";
  const key = part ?? field;
  return fieldWords[key] ?? key.replaceAll("_", " ");
}

/** "Start, St Brannoc’s": the same where nothing else says which entry it is of. */
export function labelOf(profile: Profile, path: string): string {
  const { field, part } = placeOf(path);
  const words = shortLabelOf(path);
  if (part === null) return words;
  const entry = fieldsOf(entryAt(profile, path));
  const name =
    field === "education"
      ? firstText(entry.school, entry.degree)
      : firstText(entry.company, entry.title, entry.name);
  const other =
    name === entry[part] ? firstText(...[entry.title, entry.degree].filter((value) => value !== name)) : name;
  return other ? `${words}, ${other}` : words;
}

/** "Charge nurse, St Brannoc’s": an entry as a heading. */
export function entryTitle(profile: Profile, field: string, index: number): string {
  const { title, degree, name, company, school } = fieldsOf(entryAt(profile, `${field}.${index}`));
  const words = [firstText(title, degree, name), firstText(company, school)].filter(Boolean).join(", ");
  return words || (field === "education" ? "A course" : "A position");
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

/** A quote in three parts: what stands before the value, the value, what follows; all of it where it is not there. */
export function aroundValue(quote: string, value: string): [string, string, string] {
  const at = quote.toLowerCase().indexOf(value.toLowerCase());
  if (at < 0 || value === "") return ["", quote, ""];
  const end = at + value.length;
  return [quote.slice(0, at), quote.slice(at, end), quote.slice(end)];
}

export function isList(field: string): field is ListField {
  return (listFields as readonly string[]).includes(field);
}

/** What a fact can be put right to; null takes an item away, or empties a field. */
export type FactValue = string | number | null | string[] | { [key: string]: FactValue };

/** A typed text as the value of a fact: an empty end is the present, an empty item goes away. */
export function valueFrom(text: string): string | null {
  return text.trim() || null;
}

function isEntry(value: FactValue): value is Record<string, FactValue> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function corrected(field: ListField, entry: unknown, part: string | null, value: FactValue): unknown {
  if (field === "links") return value;
  // Whether it is good today is for the server to say.
  const unjudged = field === "certifications" && { status: "unknown", days_left: null };
  if (part !== null) return { ...fieldsOf(entry), ...unjudged, [part]: value };
  return { ...fieldsOf(entry), ...unjudged, ...(isEntry(value) ? value : { name: value }) };
}

/** The fields of the profile in which a fact, or a whole entry, has another value. */
export function correction(
  profile: Profile,
  path: string,
  value: FactValue,
): Partial<Record<string, unknown>> {
  const { field, index, part } = placeOf(path);
  if (!isList(field) || index === null) return { [field]: value };
  const list: readonly unknown[] = profile[field];
  if (part === null && value === null) return { [field]: list.filter((_, at) => at !== index) };
  return { [field]: list.map((entry, at) => (at === index ? corrected(field, entry, part, value) : entry)) };
}
