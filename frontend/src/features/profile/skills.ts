import type { SkillEntry } from "./types";

/** A skill with its place in the profile, which is what a change goes by. */
export interface Placed {
  skill: SkillEntry;
  at: number;
}

export interface SkillGroup {
  title: string | null;
  skills: Placed[];
}

const soft = "soft";

/** Skills apart from ways of working, as the CV orders them or those first that most open jobs ask for. */
export function groupsOfSkills(skills: readonly SkillEntry[], byDemand: boolean): SkillGroup[] {
  const placed = skills.map((skill, at) => ({ skill, at }));
  const ordered = byDemand
    ? placed.toSorted((a, b) => (b.skill.demand ?? -1) - (a.skill.demand ?? -1))
    : placed;
  const ways = ordered.filter(({ skill }) => skill.kind === soft);
  const others = ordered.filter(({ skill }) => skill.kind !== soft);
  if (ways.length === 0 || others.length === 0) return [{ title: null, skills: ordered }];
  return [
    { title: "Skills and tools", skills: others },
    { title: "Ways of working", skills: ways },
  ];
}

/** Two spellings of one name. */
export function sameName(a: string, b: string): boolean {
  return a.localeCompare(b, "en", { sensitivity: "accent" }) === 0;
}
