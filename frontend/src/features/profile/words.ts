import type { SelectOption } from "@/components/ui/select";
import type { Schema } from "@/api/types";

export const languageLevels: SelectOption<string>[] = [
  { value: "native", label: "Native" },
  { value: "C2", label: "C2, as good as native" },
  { value: "C1", label: "C1, fluent" },
  { value: "B2", label: "B2, confident" },
  { value: "B1", label: "B1, everyday" },
  { value: "A2", label: "A2, simple" },
  { value: "A1", label: "A1, a few words" },
];

/** Stands for no answer where one has to pick something. */
export const unsaid = "unsaid";

export const multistateAnswers: SelectOption<string>[] = [
  { value: unsaid, label: "Not said" },
  { value: "true", label: "Yes, it is multistate" },
  { value: "false", label: "No, for one state" },
];

export const licenceStandings: SelectOption<string>[] = [
  { value: unsaid, label: "Not said" },
  { value: "active", label: "Active" },
  { value: "inactive", label: "Inactive" },
  { value: "expired", label: "Expired" },
  { value: "suspended", label: "Suspended" },
  { value: "revoked", label: "Revoked" },
];

export const skillLevels: SelectOption<string>[] = [
  { value: "beginner", label: "Beginner" },
  { value: "intermediate", label: "Intermediate" },
  { value: "advanced", label: "Advanced" },
  { value: "expert", label: "Expert" },
];

export const remoteWishes: SelectOption<Schema<"RemoteWish">>[] = [
  { value: "any", label: "Anywhere is fine" },
  { value: "remote_only", label: "Remote only" },
  { value: "hybrid_ok", label: "Remote or hybrid" },
  { value: "onsite_ok", label: "On site is fine too" },
];

const kinds: Record<string, string> = {
  pdf: "PDF",
  docx: "Word",
  odt: "OpenDocument",
  rtf: "RTF",
  txt: "Text",
  md: "Markdown",
  json_resume: "JSON Resume",
  linkedin_export: "LinkedIn export",
};

/** What kind of file a CV is. */
export function kindWords(kind: string): string {
  return kinds[kind] ?? kind.toUpperCase();
}
