import { formatMoney, type Money } from "@/lib/format";

/** Pay as a form holds it; empty fields are no figure. */
export interface PayFields {
  min: string;
  max: string;
  currency: string;
  period: NonNullable<Money["period"]>;
}

export function payFields(money: Money | null, otherwise: Money | null): PayFields {
  const shown = money ?? { min: null, max: null, currency: null, period: null };
  return {
    min: shown.min === null ? "" : String(shown.min),
    max: shown.max === null || shown.max === shown.min ? "" : String(shown.max),
    currency: shown.currency ?? otherwise?.currency ?? "EUR",
    period: shown.period ?? otherwise?.period ?? "year",
  };
}

function figure(text: string): number | null {
  const digits = text.replaceAll(/[\s,.'’]/g, "");
  return digits === "" ? null : Number(digits);
}

export function payProblem({ min, max, currency }: PayFields): string | undefined {
  const [low, high] = [figure(min), figure(max)];
  if (low === null && high === null) return "Give a figure";
  if (Number.isNaN(low ?? 0) || Number.isNaN(high ?? 0)) return "Figures only, without a currency";
  if (low !== null && high !== null && low > high) return "The first figure is the lower one";
  return /^[A-Za-z]{3}$/.test(currency.trim()) ? undefined : "The currency has three letters, like EUR";
}

export function payOf({ min, max, currency, period }: PayFields) {
  const [low, high] = [figure(min), figure(max)];
  // One figure alone is exactly that much.
  return { min: low ?? high, max: high ?? low, currency: currency.trim().toUpperCase(), period };
}

function inOne(by: number, money: Money): string {
  return formatMoney({ min: by, max: by, currency: money.currency, period: money.period }) ?? String(by);
}

/**
 * How one pay stands to another, in words: "€4K/yr above". Only figures of the same currency and period are set side
 * by side: nothing is reckoned that nobody said.
 */
export function payDifference(offered: Money | null, other: Money | null): string | null {
  if (!offered || !other) return null;
  if (offered.currency !== other.currency) return "in another currency";
  if (offered.period !== other.period) return "for another period";
  const [low, high] = [offered.min ?? offered.max, offered.max ?? offered.min];
  if (low === null || high === null) return null;
  if (other.max !== null && low > other.max) return `${inOne(low - other.max, offered)} above`;
  const least = other.min ?? other.max;
  if (least !== null && high < least) return `${inOne(least - high, offered)} below`;
  if (other.max === null && least !== null && low > least) return `${inOne(low - least, offered)} above`;
  return low === high && other.min === other.max ? "the same" : "within";
}
