import type { ExperienceEntry, Gap } from "./types";

export interface Span {
  /** Shares of the whole line, 0 to 1. */
  from: number;
  to: number;
}

export interface Held extends Span {
  entry: ExperienceEntry;
  /** Which row it is drawn in: positions at the same time lie below each other. */
  row: number;
}

export interface Pause extends Span {
  gap: Gap;
}

export interface Timeline {
  held: Held[];
  pauses: Pause[];
  rows: number;
  ticks: { at: number; year: number }[];
}

/** Months since year 0; a year alone begins in January, or ends in December. */
function monthsOf(date: string, ends: boolean): number {
  const [year = 0, month] = date.split("-").map(Number);
  return year * 12 + (month === undefined ? (ends ? 12 : 0) : ends ? month : month - 1);
}

function nowIn(now: Date): number {
  return now.getFullYear() * 12 + now.getMonth() + 1;
}

const mostTicks = 8;

function ticksOf(first: number, last: number): Timeline["ticks"] {
  const [from, to] = [Math.ceil(first / 12), Math.floor(last / 12)];
  const step = Math.max(1, Math.ceil((to - from) / mostTicks));
  const years = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
  return years.map((year) => ({ year, at: (year * 12 - first) / (last - first) }));
}

/** The first row that is free at its start. */
function rowFor(ends: readonly number[], start: number): number {
  const free = ends.findIndex((end) => end <= start);
  return free < 0 ? ends.length : free;
}

/** Positions and the pauses between them on one line of time; null where no position has a date. */
export function timelineOf(
  entries: readonly ExperienceEntry[],
  gaps: readonly Gap[],
  now: Date,
): Timeline | null {
  const dated = entries
    .flatMap((entry) => {
      if (!entry.start) return [];
      const start = monthsOf(entry.start, false);
      const end = entry.end ? monthsOf(entry.end, true) : nowIn(now);
      return [{ entry, start, end: Math.max(end, start + 1) }];
    })
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const [earliest] = dated;
  if (!earliest) return null;
  const first = earliest.start;
  const last = Math.max(...dated.map(({ end }) => end));
  const share = (month: number) => Math.min(1, Math.max(0, (month - first) / (last - first)));
  const ends: number[] = [];
  const held = dated.map(({ entry, start, end }) => {
    const row = rowFor(ends, start);
    ends[row] = end;
    return { entry, row, from: share(start), to: share(end) };
  });
  const pauses = gaps.map((gap) => ({
    gap,
    from: share(monthsOf(gap.start, false)),
    to: share(monthsOf(gap.end, true)),
  }));
  return {
    held,
    pauses: pauses.filter(({ from, to }) => to > from),
    rows: ends.length,
    ticks: ticksOf(first, last),
  };
}

/** "9 years 4 months", "7 months". */
export function lengthInWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  const words = [
    years > 0 ? `${years} ${years === 1 ? "year" : "years"}` : "",
    rest > 0 || years === 0 ? `${rest} ${rest === 1 ? "month" : "months"}` : "",
  ];
  return words.filter(Boolean).join(" ");
}
