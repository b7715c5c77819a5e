import type { ReadField } from "@/lib/jobs/importing";
import { remoteWords } from "@/lib/jobs/place";
import { employmentWords, seniorityWords } from "@/lib/jobs/words";

const names: Record<string, string> = {
  title: "Title",
  company: "Company",
  location: "Place",
  remote: "Where you work",
  employment_type: "Employment",
  seniority: "Level",
  salary: "Pay",
  posted_at: "Posted",
  expires_at: "Open until",
  description_text: "Text",
};

const values: Record<string, Record<string, string>> = {
  remote: remoteWords,
  employment_type: employmentWords,
  seniority: seniorityWords,
};

export interface ReadRow {
  key: string;
  name: string;
  /** Null where the page names none. */
  value: string | null;
  from: string;
}

/** The fields that were read, in words; what was not found comes last. */
export function readRows(fields: readonly ReadField[]): ReadRow[] {
  const rows = fields.map(({ name, value, from }) => ({
    key: name,
    name: names[name] ?? name,
    value: value === null ? null : (values[name]?.[value] ?? value),
    from: from.charAt(0).toUpperCase() + from.slice(1),
  }));
  return [...rows.filter(({ value }) => value !== null), ...rows.filter(({ value }) => value === null)];
}

/** "Senior nurse at Moorland", as far as it was read. */
export function jobName(fields: readonly ReadField[]): string {
  const valueOf = (wanted: string) => fields.find(({ name }) => name === wanted)?.value;
  return [valueOf("title") ?? "A job", valueOf("company")].filter(Boolean).join(" at ");
}
