import type { Schema } from "@/api/types";

export type EmploymentType = Schema<"EmploymentType">;
export type Seniority = Schema<"Seniority">;

export const employmentWords: Record<EmploymentType, string> = {
  full_time: "Full time",
  part_time: "Part time",
  contract: "Contract",
  temporary: "Temporary",
  internship: "Internship",
  volunteer: "Volunteer",
  per_diem: "Per diem",
};

export const seniorityWords: Record<Seniority, string> = {
  intern: "Intern",
  entry: "Entry",
  mid: "Mid",
  senior: "Senior",
  lead: "Lead",
  manager: "Manager",
  director: "Director",
  executive: "Executive",
};

function optionsOf<T extends string>(words: Record<T, string>): { value: T; label: string }[] {
  return (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }));
}

export const employmentOptions = optionsOf(employmentWords);
export const seniorityOptions = optionsOf(seniorityWords);

const payWords: Record<Schema<"PayWords">, string> = {
  graded: "By a grade or scale",
  negotiable: "Negotiable",
  depends: "Depends on experience or role",
  competitive: "Called competitive",
  untold: "To be told later",
};

/** What a posting says of pay in place of a figure. */
export function payWordsOf({ words }: Schema<"NamedPayOut">): string {
  return payWords[words];
}
