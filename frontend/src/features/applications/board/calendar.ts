import { dateOf, dayKey } from "@/lib/applications/due";
import type { CalendarStep } from "./types";

/** "2026-12" of a day or an instant. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The day so many days on, whatever the clocks do in between. */
export function plusDays(day: string, days: number): string {
  const date = dateOf(day);
  date.setDate(date.getDate() + days);
  return dayKey(date);
}

/** The month so many months on. */
export function plusMonths(month: string, months: number): string {
  const date = dateOf(`${month}-15`);
  date.setMonth(date.getMonth() + months);
  return monthOf(dayKey(date));
}

/** The same day of another month, or its last where it is shorter. */
export function dayInMonth(day: string, months: number): string {
  const month = plusMonths(monthOf(day), months);
  const last = plusDays(`${plusMonths(month, 1)}-01`, -1);
  const same = `${month}${day.slice(7)}`;
  return same > last ? last : same;
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (dateOf(day).getDay() + 6) % 7;
}

/** The weeks a month touches, from Monday to Sunday, with the days of its neighbours. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  let day = plusDays(first, -weekdayOf(first));
  const weeks: string[][] = [];
  do {
    const start = day;
    weeks.push(Array.from({ length: 7 }, (_, at) => plusDays(start, at)));
    day = plusDays(start, 7);
  } while (monthOf(day) === month);
  return weeks;
}

/** The day a step stands on: its own where it takes the whole day, else the reader's. */
export function dayOfStep(step: Pick<CalendarStep, "date" | "starts_at">): string {
  return step.date ?? dayKey(new Date(step.starts_at));
}

/** Steps by their day; those of a whole day first. */
export function byDay(steps: readonly CalendarStep[]): Map<string, CalendarStep[]> {
  const days = new Map<string, CalendarStep[]>();
  for (const step of steps.toSorted((a, b) => Number(b.all_day) - Number(a.all_day))) {
    const day = dayOfStep(step);
    days.set(day, [...(days.get(day) ?? []), step]);
  }
  return days;
}

/** The day a key of the calendar leads to; null for a key it does not know. */
export function dayByKey(day: string, key: string): string | null {
  switch (key) {
    case "ArrowLeft":
      return plusDays(day, -1);
    case "ArrowRight":
      return plusDays(day, 1);
    case "ArrowUp":
      return plusDays(day, -7);
    case "ArrowDown":
      return plusDays(day, 7);
    case "Home":
      return plusDays(day, -weekdayOf(day));
    case "End":
      return plusDays(day, 6 - weekdayOf(day));
    case "PageUp":
      return dayInMonth(day, -1);
    case "PageDown":
      return dayInMonth(day, 1);
    default:
      return null;
  }
}

/** "December 2026". */
export function monthName(month: string): string {
  return new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric" }).format(dateOf(`${month}-15`));
}

/** "Thursday 3 December 2026". */
export function dayName(day: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "full" }).format(dateOf(day));
}
