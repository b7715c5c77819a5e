import type { Schema } from "@/api/types";
import type { Money } from "@/lib/format";

type Job = Schema<"JobOut">;
export type JobPatch = Schema<"JobPatch">;
export type Period = NonNullable<Money["period"]>;

/** A posting as one edits it: everything is text. */
export interface JobForm {
  title: string;
  company: string;
  location: string;
  remote: Job["remote"];
  employment_type: NonNullable<Job["employment_type"]> | "none";
  seniority: NonNullable<Job["seniority"]> | "none";
  payMin: string;
  payMax: string;
  currency: string;
  period: Period;
  description_text: string;
}

export function formOf(job: Job): JobForm {
  return {
    title: job.title,
    company: job.company,
    location: job.location,
    remote: job.remote,
    employment_type: job.employment_type ?? "none",
    seniority: job.seniority ?? "none",
    payMin: job.salary?.min?.toString() ?? "",
    payMax: job.salary?.max?.toString() ?? "",
    currency: job.salary?.currency ?? "",
    period: job.salary?.period ?? "year",
    description_text: job.description_text,
  };
}

/** "45,000", "45 000.50" or "45k" as a number; null where it says none. */
export function payIn(text: string): number | null {
  const found = /^(\d[\d\s,']*(?:\.\d{1,2})?)\s*(k)?$/i.exec(text.trim());
  if (!found) return null;
  return Number((found[1] ?? "").replaceAll(/[\s,']/g, "")) * (found[2] ? 1000 : 1);
}

export type FormProblems = Partial<Record<keyof JobForm, string>>;

/** What keeps the form from being saved, by field. */
export function problemsOf(form: JobForm): FormProblems {
  const problems: FormProblems = {};
  if (!form.title.trim()) problems.title = "A job needs a title.";
  if (!form.company.trim()) problems.company = "A job needs a company.";
  if (!form.description_text.trim()) problems.description_text = "A job needs a text.";
  for (const end of ["payMin", "payMax"] as const)
    if (form[end].trim() && !payIn(form[end])) problems[end] = "Write a number, such as 45,000.";
  const paid = form.payMin.trim() || form.payMax.trim();
  if (paid && !/^[a-z]{3}$/i.test(form.currency.trim())) problems.currency = "Three letters, such as EUR.";
  const [least, most] = [payIn(form.payMin), payIn(form.payMax)];
  if (least && most && least > most) problems.payMax = "This is less than the least.";
  return problems;
}

function payOf(form: JobForm): JobPatch["salary"] {
  const [min, max] = [payIn(form.payMin), payIn(form.payMax)];
  if (min === null && max === null) return null;
  return { min, max, currency: form.currency.trim().toUpperCase(), period: form.period };
}

const payFields = ["payMin", "payMax", "currency", "period"] as const;
const texts = ["title", "company", "location", "description_text"] as const;

/** What differs from how the form was opened: only that is sent. */
export function patchOf(before: JobForm, after: JobForm): JobPatch {
  const patch: JobPatch = {};
  for (const name of texts) if (before[name].trim() !== after[name].trim()) patch[name] = after[name].trim();
  if (before.remote !== after.remote) patch.remote = after.remote;
  if (before.employment_type !== after.employment_type)
    patch.employment_type = after.employment_type === "none" ? null : after.employment_type;
  if (before.seniority !== after.seniority)
    patch.seniority = after.seniority === "none" ? null : after.seniority;
  const paid = payFields.some((name) => before[name].trim() !== after[name].trim());
  if (paid && JSON.stringify(payOf(before)) !== JSON.stringify(payOf(after))) patch.salary = payOf(after);
  return patch;
}
