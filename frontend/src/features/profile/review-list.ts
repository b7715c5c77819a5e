import { entryTitle, placeOf } from "./facts";
import { evidenceOf } from "./sheet";
import { isUnsure } from "@/lib/profile/review";
import type { Fact, Profile } from "./types";

/** A fact of the CV with a name that stays when it is put right, or when an entry before it goes away. */
export interface CheckedFact {
  key: string;
  fact: Fact;
}

export interface FactGroup {
  /** "unsure", "you", "experience.0", "skills". */
  key: string;
  title: string;
  items: CheckedFact[];
}

/** The facts that the CV states, also those the person has put right: what there is to check. */
export function ofTheCv(facts: readonly Fact[]): Fact[] {
  return facts.filter((fact) => fact.source === "cv" || fact.read);
}

/** What stays the same about a fact: what kind it is of, what was read, and where. */
function nameOf(fact: Fact): string {
  const { field, part } = placeOf(fact.path);
  const said = fact.read ? fact.read.value : fact.value;
  const evidence = evidenceOf(fact);
  return [field, part, JSON.stringify(said), evidence?.page, evidence?.box?.join(" ")].join("|");
}

export function withKeys(facts: readonly Fact[]): CheckedFact[] {
  const seen = new Map<string, number>();
  return facts.map((fact) => {
    const name = nameOf(fact);
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return { key: before === 0 ? name : `${name}|${before}`, fact };
  });
}

const fields = [
  "full_name",
  "headline",
  "email",
  "phone",
  "location",
  "links",
  "summary",
  "experience",
  "education",
  "certifications",
  "languages",
  "skills",
];
const parts = ["title", "degree", "field", "company", "school", "unit", "location", "start", "end"];

function rank(list: readonly string[], value: string | null): number {
  const at = value === null ? -1 : list.indexOf(value);
  return at < 0 ? list.length : at;
}

/** The order in which a CV is usually read: who, then each position whole, then the rest. */
function byPlace(a: CheckedFact, b: CheckedFact): number {
  const [one, other] = [placeOf(a.fact.path), placeOf(b.fact.path)];
  return (
    rank(fields, one.field) - rank(fields, other.field) ||
    (one.index ?? 0) - (other.index ?? 0) ||
    rank(parts, one.part) - rank(parts, other.part)
  );
}

const titles: Record<string, string> = {
  certifications: "Licences and certificates",
  languages: "Languages",
  skills: "Skills",
};

function groupOf(profile: Profile, path: string): { key: string; title: string } {
  const { field, index, part } = placeOf(path);
  if (part !== null && index !== null)
    return { key: `${field}.${index}`, title: entryTitle(profile, field, index) };
  const title = titles[field];
  return title ? { key: field, title } : { key: "you", title: "About you" };
}

const mostUnsure = 0.5;

/**
 * The facts as one checks them: those we are not sure of first, the least sure at the top, then the rest in the order
 * of a CV. `unsure` holds the names of the first, so that nothing moves while it is being checked.
 */
export function groupsOf(profile: Profile, items: readonly CheckedFact[], unsure: ReadonlySet<string>) {
  // Where most of a CV is unsure, as after text recognition, the order of the CV says more than how unsure each is.
  const apart = unsure.size <= items.length * mostUnsure;
  const first = apart ? items.filter(({ key }) => unsure.has(key)) : [];
  const groups = new Map<string, FactGroup>();
  if (first.length > 0)
    groups.set("unsure", {
      key: "unsure",
      title: "Not sure about these",
      items: first.toSorted((a, b) => sureness(a.fact) - sureness(b.fact) || byPlace(a, b)),
    });
  for (const item of items.filter((each) => !first.includes(each)).toSorted(byPlace)) {
    const { key, title } = groupOf(profile, item.fact.path);
    const group = groups.get(key) ?? { key, title, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** How sure the reading was, also of a fact that has been put right since. */
function sureness(fact: Fact): number {
  return fact.read?.confidence ?? fact.confidence;
}

/** The names of the facts that were not checked and not read with confidence. */
export function unsureNames(items: readonly CheckedFact[]): Set<string> {
  return new Set(items.filter(({ fact }) => !fact.checked && isUnsure(fact)).map(({ key }) => key));
}

/** The one `by` steps away; the nearest end where there is none, the first where nothing is chosen. */
export function moved(
  order: readonly CheckedFact[],
  from: string | null,
  by: 1 | -1,
): CheckedFact | undefined {
  const at = order.findIndex(({ key }) => key === from);
  if (at < 0) return order[0];
  return order[Math.min(Math.max(at + by, 0), order.length - 1)];
}

/** The next one to check after this one, from the top again at the end; none when every fact is checked. */
export function nextOpen(order: readonly CheckedFact[], after: string | null): CheckedFact | undefined {
  const at = order.findIndex(({ key }) => key === after);
  const round = [...order.slice(at + 1), ...order.slice(0, Math.max(at, 0))];
  return round.find(({ fact }) => !fact.checked);
}

/** Which fact a press on a mark chooses: the next one read there, where several were. */
export function chosenAt(mark: readonly CheckedFact[], chosen: string | null): CheckedFact | undefined {
  const at = mark.findIndex(({ key }) => key === chosen);
  if (at >= 0) return mark[(at + 1) % mark.length];
  return mark.find(({ fact }) => !fact.checked) ?? mark[0];
}
