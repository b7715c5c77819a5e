import type { Schema } from "@/api/types";

export type Profile = Schema<"ProfileOut">;
export type ProfilePatch = Schema<"ProfilePatch">;
export type Preferences = Schema<"PreferencesOut">;
export type Fact = Schema<"FactOut">;
export type FactsPage = Schema<"FactsPage">;
export type Cv = Schema<"CvOut">;
export type SkillEntry = Schema<"SkillEntry">;
export type ExperienceEntry = Schema<"ExperienceEntry">;
export type EducationEntry = Schema<"EducationEntry">;
export type CertificationEntry = Schema<"CertificationEntry">;
export type LanguageEntry = Schema<"LanguageEntry">;
export type Suggestion = Schema<"SkillOut">;
