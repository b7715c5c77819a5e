import { formatLifeDate } from "@/lib/format";

const soonDays = 90;
const day = 86_400_000;

export interface Expiry {
  state: "valid" | "soon" | "over";
  words: string;
}

/** The end of the last day a licence is valid: a month or a year lasts to its end. */
function endOf(date: string): Date {
  const [year = 0, month, dayOfMonth] = date.split("-").map(Number);
  if (month === undefined) return new Date(year + 1, 0, 1);
  return dayOfMonth === undefined ? new Date(year, month, 1) : new Date(year, month - 1, dayOfMonth + 1);
}

/** How long a licence is still valid, in words. */
export function expiryOf(date: string, now: Date): Expiry {
  const days = Math.ceil((endOf(date).getTime() - now.getTime()) / day);
  const exact =
    date.length > 7 ? `${Number(date.slice(8))} ${formatLifeDate(date.slice(0, 7))}` : formatLifeDate(date);
  if (days <= 0) return { state: "over", words: `expired ${exact}` };
  return { state: days <= soonDays ? "soon" : "valid", words: `until ${exact}` };
}
