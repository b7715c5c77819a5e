import { z } from "zod";
import type { Schema } from "@/api/types";
import { seniorityWords } from "@/lib/jobs/words";

export const payPeriods = ["year", "month", "day", "hour"] as const;
const seniorities = Object.keys(seniorityWords) as Schema<"Seniority">[];
const mostSkills = 30;

/** The position whose pay is asked for, as the address holds it. */
export const salarySearch = z.object({
  title: z.coerce.string().max(200).optional().catch(undefined),
  location: z.coerce.string().max(200).optional().catch(undefined),
  seniority: z.enum(seniorities).optional().catch(undefined),
  skills: z.array(z.coerce.string().min(1).max(100)).max(mostSkills).optional().catch(undefined),
  remote: z.enum(["remote", "hybrid", "onsite"]).optional().catch(undefined),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional()
    .catch(undefined),
  period: z.enum(payPeriods).optional().catch(undefined),
  /** Of the list of what skills are worth. */
  family: z.coerce.string().max(100).optional().catch(undefined),
});

export type SalarySearch = z.infer<typeof salarySearch>;

/** Without what is empty or stands at its default. */
export function tidy(search: SalarySearch): SalarySearch {
  return Object.fromEntries(
    Object.entries(search).filter(([key, value]) => {
      if (Array.isArray(value)) return value.length > 0;
      return Boolean(value) && !(key === "period" && value === "year");
    }),
  );
}

/** Whether enough is said to answer: a title with a word in it. */
export function isAsked({ title = "" }: SalarySearch): boolean {
  return title.trim().length > 1 && /\p{L}/u.test(title);
}
