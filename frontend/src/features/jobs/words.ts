import { formatCount, formatRelative } from "@/lib/format";
import { remoteWords } from "@/lib/jobs/place";
import { employmentWords, seniorityWords } from "@/lib/jobs/words";
import type { ListFilter } from "./search-params";

export const filterTitles: Record<ListFilter, string> = {
  remote: "Where you work",
  seniority: "Level",
  employment_type: "Kind of employment",
  source: "Source",
  skills: "Skills",
  company: "Company",
  location: "Place",
};

function wordFrom(words: Record<string, string>, value: string): string {
  return words[value] ?? value;
}

/** A filter's value for people; `sources` knows what sources are called. */
export function valueWord(filter: ListFilter, value: string, sources: ReadonlyMap<string, string>): string {
  if (filter === "remote") return wordFrom(remoteWords, value);
  if (filter === "seniority") return wordFrom(seniorityWords, value);
  if (filter === "employment_type") return wordFrom(employmentWords, value);
  return (filter === "source" && sources.get(value)) || value;
}

export function ageWord(days: number): string {
  return days === 1 ? "Last 24 hours" : `Last ${days} days`;
}

export function payFloorWord(amount: number): string {
  return `At least ${formatCount(amount)} a year`;
}

const closedWords: Record<string, string> = {
  expired: "its own end date has passed",
  no_longer_listed: "its source no longer lists it",
  removed: "it was taken down",
};

/** "Closed 3 days ago: its own end date has passed". */
export function closedSentence(job: { closed_at: string | null; closed_reason: string | null }): string {
  const when = job.closed_at ? ` ${formatRelative(job.closed_at)}` : "";
  const reason = job.closed_reason ? `: ${wordFrom(closedWords, job.closed_reason)}` : "";
  return `Closed${when}${reason}`;
}

/** "Posted 4 times since May"; the year where it was not this one. */
export function repostWords({ count, since }: { count: number; since: string }, now = new Date()): string {
  const then = new Date(since);
  const year = then.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  const month = new Intl.DateTimeFormat("en-GB", { month: "long", ...year }).format(then);
  return `Posted ${formatCount(count)} times since ${month}`;
}
