import type { Schema } from "@/api/types";
import type { Quote } from "@/lib/highlight";
import { factQuotes } from "./facts";
import { capital, jurisdictionWord } from "./stated";

type Job = Schema<"JobOut">;
type Match = Schema<"MatchOut">;
type Requirement = Job["requirements"][number];
/** Whether the person has what is asked for; unknown where nothing was compared. */
export type Standing = "met" | "missing" | "unknown";

export interface Line {
  /** The name it shares with its words in the text. */
  pair: string;
  text: string;
  note?: string | undefined;
  standing: Standing;
  /** Skills that the line describes in words of its own. */
  phrases?: Requirement["phrases"];
}

export interface Group {
  title: string;
  lines: Line[];
  /** Sentences that name a skill without asking for it: shown on request, or the whole text would be marked. */
  aside?: boolean;
}

/** Where a person stands with a skill, by what the match says of it. */
export function standingOf(skill: string | null, fit: Match | null | undefined): Standing {
  if (!skill || !fit) return "unknown";
  if (fit.matching_skills.includes(skill)) return "met";
  return fit.missing_skills.includes(skill) ? "missing" : "unknown";
}

/** Where a person stands with a demand: of several skills with all of them, or with one where one is enough. */
function standingOfLine(each: Requirement, fit: Match | null | undefined): Standing {
  // A sentence that asks for nothing is neither met nor missed, whatever skill it names.
  if (each.importance === "generic") return "unknown";
  const known = each.skills
    .map((skill) => standingOf(skill, fit))
    .filter((standing) => standing !== "unknown");
  if (known.length === 0) return "unknown";
  const met = each.any_of ? known.includes("met") : known.every((standing) => standing === "met");
  return met ? "met" : "missing";
}

/** "3+ years · advanced". */
function noteOf({ years, level, any_of, by_model }: Requirement): string | undefined {
  const parts = [
    years ? `${years}+ years` : null,
    level,
    any_of ? "one is enough" : null,
    by_model ? "found by the model" : null,
  ];
  return parts.filter(Boolean).join(" · ") || undefined;
}

function requirementLines(job: Job, fit: Match | null | undefined, importance: string): Line[] {
  return job.requirements.flatMap((each, index) => {
    if (each.importance !== importance) return [];
    const pair = `requirement-${index}`;
    const { phrases } = each;
    return [
      { pair, text: capital(each.text), note: noteOf(each), standing: standingOfLine(each, fit), phrases },
    ];
  });
}

function credentialLines(job: Job): Line[] {
  return job.credentials.map((each, index) => ({
    pair: `credential-${index}`,
    text: each.name,
    note: [each.jurisdiction && jurisdictionWord(each.jurisdiction), each.required ? "required" : "welcome"]
      .filter(Boolean)
      .join(", "),
    standing: "unknown",
  }));
}

function languageLines(job: Job): Line[] {
  return job.languages.map((each, index) => ({
    pair: `language-${index}`,
    text: [each.name, each.level].filter(Boolean).join(", "),
    note: each.required ? "required" : "welcome",
    standing: "unknown",
  }));
}

/** What a posting asks for, most binding first; empty groups are left out. */
export function checklist(job: Job, fit: Match | null | undefined): Group[] {
  const groups = [
    { title: "Must have", lines: requirementLines(job, fit, "must") },
    { title: "Licences and certificates", lines: credentialLines(job) },
    { title: "Languages", lines: languageLines(job) },
    { title: "Nice to have", lines: requirementLines(job, fit, "nice") },
    { title: "Also said", lines: requirementLines(job, fit, "generic"), aside: true },
  ];
  return groups.filter((group) => group.lines.length > 0);
}

/** The words of the posting behind each line; those a person meets are marked as met. */
export function quotesOf(job: Job, fit: Match | null | undefined, asides: boolean): Quote[] {
  const requirements = job.requirements.flatMap<Quote>((each, index) => {
    if (each.importance === "generic" && !asides) return [];
    const from = standingOfLine(each, fit) === "met" ? "met" : "job";
    return [{ text: each.quote, from, pairs: [`requirement-${index}`] }];
  });
  const others = (kind: string, items: readonly { quote: string }[]) =>
    items.map<Quote>(({ quote }, index) => ({ text: quote, from: "job", pairs: [`${kind}-${index}`] }));
  return [
    ...requirements,
    ...others("credential", job.credentials),
    ...others("language", job.languages),
    ...others("benefit", job.benefits),
    ...factQuotes(job),
  ];
}
