import { correction, entryAt, placeOf, type FactValue } from "./facts";
import type { EntryList, Fact, Profile, ProfilePatch } from "./types";

export type Entry = Profile[EntryList][number];

/** One thing that can be sent. */
export type Step =
  /** Fields to write as a whole. */
  | { kind: "write"; patch: ProfilePatch }
  /** A field to give back to the CV. */
  | { kind: "give-back"; field: string }
  /** One fact, or one entry, put right or (null) taken away; the rest of its list keeps following the CV. */
  | { kind: "correct"; path: string; value: FactValue }
  /** A fact that says again what the CV says. */
  | { kind: "take-back"; path: string }
  | { kind: "add"; list: EntryList; entry: Entry }
  /** Something that was taken away and comes back. */
  | { kind: "restore"; id: string }
  | { kind: "confirm"; paths: string[]; checked: boolean };

export interface Change {
  /** "Headline": what the undo takes back. */
  label: string;
  /** What takes it back, as seen from the profile at that time. */
  undo: (now: Profile) => Step[];
}

const mostChanges = 50;

function unwritten(profile: Profile, field: keyof ProfilePatch, patch: ProfilePatch): Step {
  if (field === "preferences") {
    const names = Object.keys(patch.preferences ?? {}) as (keyof Profile["preferences"])[];
    const previous = Object.fromEntries(names.map((name) => [name, profile.preferences[name]]));
    return { kind: "write", patch: { preferences: previous } };
  }
  // A field that was the CV's until now must not stay "yours" with the CV's words in it.
  const wasTheCvs = field !== "skills" && profile.active_cv !== null && !profile.edited.includes(field);
  return wasTheCvs ? { kind: "give-back", field } : { kind: "write", patch: { [field]: profile[field] } };
}

/** What an entry that was taken away is called in the list of such things. */
function nameOf(entry: unknown): string[] {
  if (typeof entry === "string") return [entry];
  return Object.values(entry as Record<string, unknown>).filter((value) => typeof value === "string");
}

function cameBack(now: Profile, list: string, entry: unknown): Step[] {
  const names = nameOf(entry);
  const removed = now.removed.findLast(
    (each) => each.list === list && names.some((name) => each.text.includes(name)),
  );
  if (removed) return [{ kind: "restore", id: removed.id }];
  // It was never the CV's, so nothing keeps it: it is added again.
  if (list === "links") return [{ kind: "write", patch: { links: [...now.links, entry as string] } }];
  return [{ kind: "add", list: list as EntryList, entry: entry as Entry }];
}

function uncorrected(before: Profile, facts: readonly Fact[], path: string, value: FactValue) {
  const { field, part } = placeOf(path);
  const fact = facts.find((each) => each.path === path);
  const held = entryAt(before, path);
  if (value === null && held !== undefined && part === null)
    return (now: Profile) => cameBack(now, field, held);
  if (fact && !fact.edited) return (): Step[] => [{ kind: "take-back", path }];
  return (): Step[] => [{ kind: "correct", path, value: previous(before, path, value) }];
}

function previous(before: Profile, path: string, value: FactValue): FactValue {
  const held = entryAt(before, path);
  const { part } = placeOf(path);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    if (part !== null) return (held as Record<string, FactValue> | undefined)?.[part] ?? null;
    return (held ?? before[path as keyof Profile] ?? null) as FactValue;
  }
  const entry = (held ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.keys(value).map((key) => [key, (entry[key] ?? null) as FactValue]));
}

function unadded(list: EntryList, entry: Entry) {
  return (now: Profile): Step[] => {
    const given = Object.entries(entry).filter(([, value]) => value !== null && value !== undefined);
    const at = now[list].findIndex((each) =>
      given.every(([key, value]) => JSON.stringify(each[key as keyof typeof each]) === JSON.stringify(value)),
    );
    return at < 0 ? [] : [{ kind: "take-back", path: `${list}.${at}` }];
  };
}

function inverseOf(step: Step, before: Profile, facts: readonly Fact[]): Change["undo"] {
  switch (step.kind) {
    case "write": {
      const fields = Object.keys(step.patch) as (keyof ProfilePatch)[];
      const back = fields.map((field) => unwritten(before, field, step.patch));
      return () => back;
    }
    case "give-back": {
      const field = step.field as keyof ProfilePatch & keyof Profile;
      return () => [{ kind: "write", patch: { [field]: before[field] } }];
    }
    case "correct":
      return uncorrected(before, facts, step.path, step.value);
    case "take-back": {
      const value = previous(before, step.path, "");
      return () => [{ kind: "correct", path: step.path, value }];
    }
    case "add":
      return unadded(step.list, step.entry);
    case "restore": {
      const removed = before.removed.find(({ id }) => id === step.id);
      return (now) => (removed ? awayAgain(now, removed.list, removed.text) : []);
    }
    case "confirm":
      return () => [{ ...step, checked: !step.checked }];
  }
}

function awayAgain(now: Profile, list: string, text: string): Step[] {
  const entries: unknown = now[list as keyof Profile];
  const at = Array.isArray(entries)
    ? entries.findIndex((entry) => nameOf(entry).some((name) => text.includes(name)))
    : -1;
  return at < 0 ? [] : [{ kind: "correct", path: `${list}.${at}`, value: null }];
}

/** What takes a change back, as seen from the profile and its facts before it. */
export function inverse(
  profile: Profile,
  facts: readonly Fact[],
  label: string,
  steps: readonly Step[],
): Change {
  const undos = steps.map((step) => inverseOf(step, profile, facts)).toReversed();
  return { label, undo: (now) => undos.flatMap((undo) => undo(now)) };
}

/** The profile as it will be once a step is saved, shown before the server answers. */
export function applied(profile: Profile, step: Step): Profile {
  switch (step.kind) {
    case "write":
      return written(profile, step.patch);
    case "correct":
      return { ...profile, ...(correction(profile, step.path, step.value) as Partial<Profile>) };
    case "add":
      return { ...profile, [step.list]: [step.entry, ...profile[step.list]] };
    case "give-back":
      return { ...profile, edited: profile.edited.filter((field) => field !== step.field) };
    case "restore":
      return { ...profile, removed: profile.removed.filter(({ id }) => id !== step.id) };
    case "take-back":
    case "confirm":
      return profile;
  }
}

function written(profile: Profile, patch: ProfilePatch): Profile {
  const { preferences, skills, ...values } = patch;
  const edited = [...new Set([...profile.edited, ...Object.keys(values)])];
  return {
    ...profile,
    ...(values as Partial<Profile>),
    ...(skills && {
      skills: skills.map((skill) => ({ ...skill, source: skill.source ?? "user" })),
    }),
    edited,
    preferences: { ...profile.preferences, ...preferences },
  };
}

function saidByCv({ value, confidence, evidence }: Fact): Fact["read"] {
  return evidence && { value, confidence, evidence };
}

/** The facts as they will be once a step is saved. */
export function appliedTo(facts: readonly Fact[], step: Step): Fact[] {
  if (step.kind === "confirm")
    return facts.map((fact) => (step.paths.includes(fact.path) ? { ...fact, checked: step.checked } : fact));
  if (step.kind !== "correct" || (typeof step.value === "object" && step.value !== null)) return [...facts];
  const { value } = step;
  return facts.map((fact) =>
    fact.path === step.path
      ? { ...fact, value, checked: true, edited: true, read: fact.read ?? saidByCv(fact) }
      : fact,
  );
}

/** The changes that can be taken back, newest last. */
export function remembered<Kept extends Change>(history: readonly Kept[], change: Kept): Kept[] {
  return [...history, change].slice(-mostChanges);
}
