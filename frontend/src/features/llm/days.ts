import { formatUsd } from "@/lib/usage/money";

export interface DaySpent {
  day: string;
  spent: number;
}

const dayMs = 86_400_000;

/** Every day of the span, the newest last; days on which nothing was spent are there too. */
export function barsOf(days: readonly DaySpent[], span: number, now: Date): DaySpent[] {
  const known = new Map(days.map(({ day, spent }) => [day, spent]));
  return Array.from({ length: span }, (_, index) => {
    const day = new Date(now.getTime() - (span - 1 - index) * dayMs).toISOString().slice(0, 10);
    return { day, spent: known.get(day) ?? 0 };
  });
}

/** What the bars say, for those who don't see them. */
export function spendSentence(days: readonly DaySpent[]): string {
  const spent = days.filter((day) => day.spent > 0);
  const most = spent.reduce<DaySpent | null>(
    (best, day) => (best === null || day.spent > best.spent ? day : best),
    null,
  );
  if (most === null) return "Nothing was spent.";
  const on = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", timeZone: "UTC" });
  return `Most on ${on.format(new Date(`${most.day}T00:00:00Z`))}: ${formatUsd(most.spent)}.`;
}
