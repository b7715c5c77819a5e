import type { Schema } from "@/api/types";
import { formatMoneyFull } from "@/lib/format";
import { employmentWords, payWordsOf, seniorityWords } from "@/lib/jobs/words";
import type { Quote } from "@/lib/highlight";
import { nameOf, scopeWord } from "./names";
import { degreeWord, permitWord, shiftWord, travelWord } from "./stated";

type Job = Schema<"JobOut">;

export interface Fact {
  name: string;
  value: string;
  /** The employer's own words for it. */
  own?: string | undefined;
  /** No figure: it is not set as large as one. */
  quiet?: boolean;
  /** Where it stands in the posting: the words, and the name they share with their marks. */
  said?: Said | undefined;
}

export interface Said {
  pair: string;
  quotes: readonly string[];
}

const shownPlaces = 6;
/** So many the line under the title names in full. */
const inHeader = 2;

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

function pay({ salary, extra, pay_words: named }: Job): Fact | null {
  const figures = formatMoneyFull(salary);
  const own = text(extra.pay);
  if (!figures && named) {
    const said = named.quote === own ? undefined : { pair: "fact-pay", quotes: [named.quote] };
    return { name: "Pay", value: payWordsOf(named), own: named.quote, said, quiet: true };
  }
  if (!figures) return own ? { name: "Pay", value: own } : null;
  // Bare figures say no more than we do.
  return { name: "Pay", value: figures, own: own && /\p{L}/u.test(own) ? own : undefined };
}

const sponsorshipWords = { offered: "Offered", not_offered: "Not offered" } as const;

/** The words behind each fact, by the name that the fact shares with its marks in the text. */
function saidOf(job: Job): Record<string, readonly string[]> {
  const { quotes } = job;
  const one = (quote: string | undefined) => (quote ? [quote] : []);
  return {
    scope: one(quotes.remote_scope),
    seniority: one(quotes.seniority),
    years: one(quotes.years_min),
    degree: one(job.degree?.quote),
    shift: job.shift?.quotes ?? [],
    travel: one(job.travel?.quote),
    permit: one(job.work_permit?.quote),
    sponsorship: one(quotes.sponsorship),
    clearance: one(quotes.clearance),
  };
}

/** The job in the ESCO classification, with its O*NET name where that says more. */
function occupation({ occupation: named }: Job): Fact | null {
  if (!named) return null;
  const onet = named.onet_title ? `O*NET: ${named.onet_title}` : undefined;
  const value = named.label.charAt(0).toUpperCase() + named.label.slice(1);
  return {
    name: "Occupation",
    value,
    own: [onet, named.specialisation].filter(Boolean).join(" · ") || undefined,
  };
}

/** What a posting states beside its title, company and place, in words; what it does not state is left out. */
export function factsOf(job: Job): Fact[] {
  const said = saidOf(job);
  const stated: [string, string | null | undefined, string?][] = [
    ["Places", placesOf(job.location)],
    ["Open to people in", job.remote_scope && scopeWord(job.remote_scope), "scope"],
    ["Employment", job.employment_type && employmentWords[job.employment_type]],
    ["Working time", shiftWord(job.shift), "shift"],
    ["Level", job.seniority && seniorityWords[job.seniority], "seniority"],
    ["Experience", job.years_min === null ? null : `${job.years_min}+ years`, "years"],
    ["Degree", degreeWord(job.degree), "degree"],
    ["Travel", travelWord(job.travel), "travel"],
    ["Department", text(job.extra.department)],
    ["Work permit", permitWord(job.work_permit), "permit"],
    ["Visa sponsorship", job.sponsorship && sponsorshipWords[job.sponsorship], "sponsorship"],
    ["Security clearance", job.clearance, "clearance"],
    ["Written in", job.language && nameOf("language", job.language)],
  ];
  const rest = stated.flatMap<Fact>(([name, value, key]) => {
    if (!value) return [];
    const quotes = key ? (said[key] ?? []) : [];
    return [{ name, value, said: key && quotes.length > 0 ? { pair: `fact-${key}`, quotes } : undefined }];
  });
  return [pay(job), ...rest, occupation(job)].filter((fact) => fact !== null);
}

/** The words behind the facts, to be marked in the text. */
export function factQuotes(job: Job): Quote[] {
  return factsOf(job).flatMap(({ said }) =>
    (said?.quotes ?? []).map<Quote>((text) => ({ text, from: "job", pairs: said ? [said.pair] : [] })),
  );
}
