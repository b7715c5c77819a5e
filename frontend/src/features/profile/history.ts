import type { Profile, ProfilePatch } from "./types";

/** One thing that can be sent: fields to write, or a field to give back to the CV. */
export type Step = { kind: "write"; patch: ProfilePatch } | { kind: "give-back"; field: string };

export interface Change {
  /** "Headline changed": what the undo takes back. */
  label: string;
  steps: Step[];
}

const mostChanges = 50;

function before(profile: Profile, field: keyof ProfilePatch, patch: ProfilePatch): Step {
  if (field === "preferences") {
    const names = Object.keys(patch.preferences ?? {}) as (keyof Profile["preferences"])[];
    const previous = Object.fromEntries(names.map((name) => [name, profile.preferences[name]]));
    return { kind: "write", patch: { preferences: previous } };
  }
  // A field that was the CV's until now must not stay "yours" with the CV's words in it.
  const wasTheCvs = field !== "skills" && profile.active_cv !== null && !profile.edited.includes(field);
  return wasTheCvs ? { kind: "give-back", field } : { kind: "write", patch: { [field]: profile[field] } };
}

/** What takes a change back, as seen from the profile before it. */
export function inverse(profile: Profile, label: string, steps: readonly Step[]): Change {
  const undo = steps.flatMap((step) => {
    if (step.kind === "write")
      return (Object.keys(step.patch) as (keyof ProfilePatch)[]).map((field) =>
        before(profile, field, step.patch),
      );
    const field = step.field as keyof ProfilePatch & keyof Profile;
    return [{ kind: "write" as const, patch: { [field]: profile[field] } }];
  });
  return { label, steps: undo.toReversed() };
}

/** The profile as it will be once a step is saved, shown before the server answers. */
export function applied(profile: Profile, step: Step): Profile {
  if (step.kind === "give-back")
    return { ...profile, edited: profile.edited.filter((field) => field !== step.field) };
  const { preferences, skills, ...values } = step.patch;
  const edited = [...new Set([...profile.edited, ...Object.keys(values)])];
  return {
    ...profile,
    ...(values as Partial<Profile>),
    ...(skills && { skills: skills.map((skill) => ({ ...skill, source: skill.source ?? "user" })) }),
    edited,
    preferences: { ...profile.preferences, ...preferences },
  };
}

/** The changes that can be taken back, newest last. */
export function remembered(history: readonly Change[], change: Change): Change[] {
  return [...history, change].slice(-mostChanges);
}
