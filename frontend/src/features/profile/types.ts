import type { Schema } from "@/api/types";

export type Profile = Schema<"ProfileOut">;
export type ProfilePatch = Schema<"ProfilePatch">;
export type Preferences = Schema<"PreferencesOut">;
export type Fact = Schema<"FactOut">;
export type FactsPage = Schema<"FactsPage">;
export type Cv = Schema<"CvOut">;
export type PageOfCv = Schema<"PageOut">;
export type Removed = Schema<"RemovedOut">;
export type Gap = Schema<"GapOut">;
export type SkillEntry = Schema<"SkillShown">;
export type ExperienceEntry = Schema<"ExperienceEntry">;
export type EducationEntry = Schema<"EducationEntry">;
export type CertificationEntry = Schema<"CertificationShown">;
export type LanguageEntry = Schema<"LanguageEntry">;
export type Suggestion = Schema<"SkillOut">;

/** The lists whose entries are added, put right and taken away one by one. */
export type EntryList = "experience" | "education" | "certifications" | "languages";

/** An entry as it is sent to be added. */
export type Added =
  | Schema<"AddedExperience">
  | Schema<"AddedEducation">
  | Schema<"AddedCertification">
  | Schema<"AddedLanguage">;
