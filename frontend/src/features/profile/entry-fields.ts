import type { SelectOption } from "@/components/ui/select";
import { expiryProblem, lengthProblem, lifeDateProblem, spanProblem } from "./checks";
import type { CertificationEntry, EducationEntry, ExperienceEntry, LanguageEntry } from "./types";
import { licenceStandings, multistateAnswers, unsaid } from "./words";

export interface EntryField<Entry> {
  key: keyof Entry & string;
  label: string;
  kind?: "text" | "lines" | "level" | "choice";
  /** What a choice offers beside "Not said". */
  options?: SelectOption<string>[];
  required?: boolean;
  hint?: string;
  /** Takes the whole width of the form. */
  wide?: boolean;
  check?: (text: string) => string | undefined;
}

export type Draft = Record<string, string>;

const line = lengthProblem(300);

export const experienceFields: EntryField<ExperienceEntry>[] = [
  { key: "title", label: "Job title", check: line },
  { key: "company", label: "Employer", check: line },
  { key: "unit", label: "Team or ward", check: line },
  { key: "location", label: "Place", check: line },
  { key: "start", label: "Start", hint: "2019-03 or 2019", check: lifeDateProblem },
  { key: "end", label: "End", hint: "Leave it empty while you are there", check: lifeDateProblem },
  { key: "bullets", label: "What you did", kind: "lines", hint: "One line each", wide: true },
];

export const educationFields: EntryField<EducationEntry>[] = [
  { key: "school", label: "School", check: line },
  { key: "degree", label: "Degree", check: line },
  { key: "field", label: "Subject", check: line, wide: true },
  { key: "start", label: "Start", hint: "2015-09 or 2015", check: lifeDateProblem },
  { key: "end", label: "End", hint: "Leave it empty while you are there", check: lifeDateProblem },
];

export const certificationFields: EntryField<CertificationEntry>[] = [
  { key: "name", label: "Name", required: true, check: line, wide: true },
  { key: "issuer", label: "Given by", check: line },
  { key: "jurisdiction", label: "Valid in", hint: "A country or state, such as US-TX", check: line },
  { key: "number", label: "Number", check: lengthProblem(100) },
  { key: "issued_on", label: "Given on", hint: "2024-05 or 2024", check: expiryProblem },
  { key: "expires_on", label: "Expires", hint: "2027-04-30, 2027-04 or 2027", check: expiryProblem },
  {
    key: "multistate",
    label: "Counts in other states",
    kind: "choice",
    options: multistateAnswers,
    hint: "For licences under a compact of states of the USA",
  },
  { key: "standing", label: "Standing", kind: "choice", options: licenceStandings },
];

export const languageFields: EntryField<LanguageEntry>[] = [
  { key: "name", label: "Language", required: true, check: lengthProblem(60) },
  { key: "level", label: "Level", kind: "level" },
];

/** An entry as the form holds it: everything a text, bullets one a line. */
export function draftOf<Entry extends object>(entry: Entry, fields: readonly EntryField<Entry>[]): Draft {
  return Object.fromEntries(
    fields.map(({ key }) => {
      const value: unknown = entry[key];
      if (Array.isArray(value)) return [key, value.join("\n")];
      return [key, typeof value === "string" || typeof value === "boolean" ? String(value) : ""];
    }),
  );
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((each) => each.replace(/^[\s•·*–-]+/, "").trim())
    .filter(Boolean);
}

/** What a choice stands for: yes and no are no words. */
function chosen(text: string): string | boolean | null {
  if (text === "true" || text === "false") return text === "true";
  return text === unsaid ? null : text || null;
}

/** The entry a draft stands for; what the form does not show stays as it was. */
export function entryOf<Entry extends object>(
  entry: Entry,
  draft: Draft,
  fields: readonly EntryField<Entry>[],
): Entry {
  const values = fields.map(({ key, kind }) => {
    const text = draft[key]?.trim() ?? "";
    if (kind === "choice") return [key, chosen(text)];
    return [key, kind === "lines" ? linesOf(text) : text || null];
  });
  return { ...entry, ...(Object.fromEntries(values) as Partial<Entry>) };
}

/** What is wrong with a draft, by field; empty where it can be saved. */
export function problemsOf<Entry>(draft: Draft, fields: readonly EntryField<Entry>[]): Draft {
  const problems: Draft = {};
  for (const { key, label, required, check } of fields) {
    const text = draft[key]?.trim() ?? "";
    const problem = text ? check?.(text) : required ? `${label} is needed` : undefined;
    if (problem) problems[key] = problem;
  }
  const span = spanProblem(draft.start?.trim() ?? "", draft.end?.trim() ?? "");
  if (span && !problems.start && !problems.end) problems.end = span;
  return problems;
}

/** Whether there is anything in a draft at all. */
export function isBlank(draft: Draft): boolean {
  return Object.values(draft).every((text) => text.trim() === "" || text === unsaid);
}

/** The fields of an entry that differ: what is sent when one leaves a field. */
export function changesOf<Entry extends object>(
  before: Entry,
  after: Entry,
  fields: readonly EntryField<Entry>[],
): Partial<Entry> {
  const changed = fields.filter(({ key }) => text(before[key]) !== text(after[key]));
  return Object.fromEntries(changed.map(({ key }) => [key, after[key]])) as Partial<Entry>;
}

function text(value: unknown): string {
  return JSON.stringify(value ?? null);
}

/** Where an entry stands now: a new date may have moved it. */
export function indexOf<Entry extends object>(
  entries: readonly Entry[],
  entry: Entry,
  fields: readonly EntryField<Entry>[],
): number {
  return entries.findIndex((each) => Object.keys(changesOf(each, entry, fields)).length === 0);
}
