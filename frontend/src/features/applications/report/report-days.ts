export interface Days {
  from: string;
  to: string;
}

/** A day of the clock on the wall as `YYYY-MM-DD`. */
export function isoDay(day: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function days(from: Date, to: Date): Days {
  return { from: isoDay(from), to: isoDay(to) };
}

export const presets = ["last-30", "this-month", "last-month", "this-year"] as const;
export type Preset = (typeof presets)[number];

export const presetLabels: Record<Preset, string> = {
  "last-30": "Last 30 days",
  "this-month": "This month",
  "last-month": "Last month",
  "this-year": "This year",
};

export function daysOf(preset: Preset, today: Date): Days {
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  if (preset === "this-month") return days(new Date(year, month, 1), today);
  if (preset === "last-month") return days(new Date(year, month - 1, 1), new Date(year, month, 0));
  if (preset === "this-year") return days(new Date(year, 0, 1), today);
  return days(new Date(year, month, date - 30), today);
}

/** Which of the usual spans these days are; none where they are somebody's own. */
export function presetOf({ from, to }: Days, today: Date): Preset | undefined {
  return presets.find((preset) => {
    const usual = daysOf(preset, today);
    return usual.from === from && usual.to === to;
  });
}

/** "2 Nov 2026" of `YYYY-MM-DD`: a day of a calendar, in no zone. */
export function formatDay(day: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
