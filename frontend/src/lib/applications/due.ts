const dayMs = 86_400_000;

/** The day of an instant as the reader's calendar has it: "2026-12-03". */
export function dayKey(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Noon of a day's key: far from every change of the clocks. */
export function dateOf(key: string): Date {
  const [year = 1970, month = 1, day = 1] = key.split("-").map(Number);
  return new Date(year, month - 1, day, 12);
}

/** How many days from one day to another, whatever the clocks do in between. */
export function daysBetween(from: string, to: string): number {
  const utc = (key: string) => {
    const [year = 1970, month = 1, day = 1] = key.split("-").map(Number);
    return Date.UTC(year, month - 1, day);
  };
  return Math.round((utc(to) - utc(from)) / dayMs);
}

export function timeOf(at: string | Date, timeZone?: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    ...(timeZone && { timeZone }),
  }).format(new Date(at));
}

/** "today", "tomorrow", "yesterday", "Thursday" within a week, else "3 Dec" or "3 Dec 2027". */
export function dayWord(key: string, today: string): string {
  const days = daysBetween(today, key);
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  if (days === -1) return "yesterday";
  const date = dateOf(key);
  if (days > 1 && days < 7) return new Intl.DateTimeFormat("en-GB", { weekday: "long" }).format(date);
  const sameYear = key.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    ...(!sameYear && { year: "numeric" }),
  }).format(date);
}

export type Urgency = "late" | "now" | "later";

/** Whether something is past, today or tomorrow, or later. */
export function urgencyOf(key: string, today: string): Urgency {
  const days = daysBetween(today, key);
  if (days < 0) return "late";
  return days <= 1 ? "now" : "later";
}
