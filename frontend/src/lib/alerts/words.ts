import type { Schema } from "@/api/types";
import { formatCount } from "../format";
import { remoteWords } from "../jobs/place";
import { employmentWords, seniorityWords } from "../jobs/words";
import type { Frequency, SavedSearch } from "./searches";

export const frequencyWords: Record<Frequency, string> = {
  instant: "As they come",
  daily: "Once a day",
  weekly: "Once a week",
};

export const frequencyOptions = (["instant", "daily", "weekly"] as const).map((value) => ({
  value,
  label: frequencyWords[value],
}));

type Words = Record<string, string>;

const lists: Record<string, Words> = {
  remote: remoteWords,
  seniority: seniorityWords,
  employment_type: employmentWords,
  location: {},
  company: {},
  skills: {},
  source: {},
  band: {},
  eligibility: {},
  status: {},
};

function plain(value: string): string {
  return value.replaceAll("_", " ");
}

function listed(values: unknown, words: Words, name: string): string[] {
  if (!Array.isArray(values) || values.length === 0) return [];
  const free = name === "location" || name === "company" || name === "skills";
  return [
    values.map((value) => words[String(value)] ?? (free ? String(value) : plain(String(value)))).join(" or "),
  ];
}

/** What a saved search looks for, in short parts: “nurse”, Remote, Berlin. */
export function queryParts({ kind, query }: Pick<SavedSearch, "kind" | "query">): string[] {
  const words = typeof query.q === "string" && query.q ? [`“${query.q}”`] : [];
  const score = typeof query.min_score === "number" ? [`${query.min_score} or better`] : [];
  const pay =
    typeof query.salary_min === "number" ? [`at least ${formatCount(query.salary_min)} a year`] : [];
  const age =
    typeof query.posted_within_days === "number" ? [`posted within ${query.posted_within_days} days`] : [];
  const named = Object.entries(lists).flatMap(([name, known]) => listed(query[name], known, name));
  const parts = [...words, ...score, ...named, ...pay, ...age];
  return parts.length > 0 ? parts : [kind === "matches" ? "All matches" : "All jobs"];
}

/** A name to begin with. */
export function suggestedName(search: Pick<SavedSearch, "kind" | "query">): string {
  const parts = queryParts(search).map((part) => part.replaceAll(/[“”]/g, ""));
  const name = search.kind === "matches" ? `Matches ${parts.join(", ")}` : parts.join(", ");
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`.slice(0, 120);
}

export const channelWords: Record<string, string> = { inbox: "Inbox" };

/** A channel's name: the list of channels knows it, the inbox is always there. */
export function channelName(kind: string, channels: readonly Schema<"ChannelOut">[] = []): string {
  return channelWords[kind] ?? channels.find((channel) => channel.kind === kind)?.label ?? kind;
}
