import { formatLifeDate, plural } from "@/lib/format";
import type { CertificationEntry } from "./types";

export interface Standing {
  tone: "met" | "cv" | "missing" | "neutral";
  words: string;
}

/** A date as exactly as it is known: "30 Apr 2027", "Apr 2027", "2027". */
export function exactDate(date: string): string {
  return date.length > 7
    ? `${Number(date.slice(8))} ${formatLifeDate(date.slice(0, 7))}`
    : formatLifeDate(date);
}

const daysInWords = 120;

function inWords(days: number, date: string): string {
  if (days === 0) return "expires today";
  return days <= daysInWords ? `expires in ${plural(days, "day")}` : `valid until ${exactDate(date)}`;
}

/** Whether a licence is good today, in words; null where nobody says so. */
export function standingOf({
  expires_on: date,
  status,
  days_left: days,
  standing,
}: Pick<CertificationEntry, "expires_on" | "status" | "days_left" | "standing">): Standing | null {
  if (standing && standing !== "active" && standing !== "expired")
    return { tone: "missing", words: standing };
  if (!date) return standing === "expired" ? { tone: "missing", words: "expired" } : null;
  if (status === "expired") return { tone: "missing", words: `expired ${exactDate(date)}` };
  if (days === null || days === undefined) return { tone: "neutral", words: `until ${exactDate(date)}` };
  return { tone: status === "expires_soon" ? "cv" : "met", words: inWords(days, date) };
}
