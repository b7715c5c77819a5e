import type { Schema } from "@/api/types";
import { formatMoney, plural } from "@/lib/format";

type Salary = Schema<"SalaryOut">;
type Figures = Pick<Salary, "currency" | "period">;

/** One amount in the answer's currency and period: "€72K/yr". */
export function amountWords(amount: number, { currency, period }: Figures): string {
  return formatMoney({ min: amount, max: amount, currency, period }) ?? "";
}

/** "€64K–€83K/yr"; null where there is no figure. */
export function rangeWords({ p25, p75, currency, period }: Salary): string | null {
  return p25 === null || p75 === null ? null : formatMoney({ min: p25, max: p75, currency, period });
}

/** What an estimate rests on, in one sentence. */
export function basisWords({ basis, n, employers, model }: Salary): string {
  if (basis === "comparables") {
    const from = employers === null ? "" : ` of ${plural(employers, "employer")}`;
    return `From ${plural(n, "comparable posting")}${from} that state their pay.`;
  }
  if (!model) return "";
  const learnt =
    model.rows === null
      ? "postings that state their pay"
      : plural(model.rows, "posting that states", "postings that state").concat(" pay");
  const where = model.trained_on === "instance" ? "gathered here" : "that came with the product";
  return `From a model that learnt from ${learnt}, ${where}.`;
}

/** The address of the pay page that asks the same. */
export function sameQuestion({ asked, currency, period }: Salary) {
  return {
    title: asked.title,
    ...(asked.location && { location: asked.location }),
    ...(asked.seniority && { seniority: asked.seniority }),
    ...(asked.remote && asked.remote !== "unknown" && { remote: asked.remote }),
    ...(asked.skills.length > 0 && { skills: asked.skills.map(({ name }) => name) }),
    ...(currency && { currency }),
    ...(period !== "year" && { period }),
  };
}
