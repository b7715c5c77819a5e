import type { Schema } from "@/api/types";
import type { Usage } from "@/lib/usage/queries";

type Limit = Schema<"UsageWindow">["limit"];

const prompts: Record<string, string> = {
  cover_letter: "Cover letter",
  cover_letter_paragraph: "Paragraph of a letter",
  cv_highlights: "CV highlights",
  coach_chat: "Coach",
  coach_interview: "Interview feedback",
  cv_refine: "Reading of a CV",
  job_page: "Reading of a job page",
  job_requirements: "Reading of a posting",
  grounding_review: "Check of a text",
  connection_test: "Test of the connection",
};

/** What was asked, for people: "cover_letter/2" is a cover letter. */
export function promptWords(prompt: string): string {
  const name = prompt.split("/")[0] ?? prompt;
  return prompts[name] ?? name.replaceAll("_", " ");
}

export const limitWords: Record<Limit, string> = {
  person_day: "You, today",
  person_month: "You, this month",
  day: "Everyone, today",
  month: "Everyone, this month",
};

export const stateWords: Record<Schema<"UsageCall">["state"], string> = {
  reserved: "Under way",
  settled: "Answered",
  released: "No answer, not charged",
  unknown: "Lost; the estimate is charged",
};

export const creditWords: Record<Schema<"UsageCredit">["kind"], string> = {
  start: "Your first credits",
  refill: "Filled up for the month",
  grant: "Given to you",
  charge: "Used",
};

/** Who answers, in a sentence. */
export function engineSentence({ engine, host, free }: Pick<Usage, "engine" | "host" | "free">): string {
  if (engine === "none")
    return "No language model is set up. Letters, highlights and practice work without one: they are made from your CV and the posting by rules.";
  const where = host ? ` at ${host}` : "";
  if (free) return `A model on your own machines${where} answers. It costs nothing.`;
  return `Anthropic answers${where}. What you ask leaves this machine, without your name and contact unless you allow it.`;
}

/** A persona's calls carry its id only; everything else is named as it is. */
export function subjectWords(subject: string, names: ReadonlyMap<string, string>): string {
  const id = subject.startsWith("persona:") ? subject.slice("persona:".length) : null;
  if (id === null) return subject;
  return names.get(id) ?? "A persona that is gone";
}
