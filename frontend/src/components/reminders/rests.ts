export interface Rest {
  label: string;
  until: Date;
}

const morning = 9;

function morningIn(days: number, from: Date): Date {
  return new Date(from.getFullYear(), from.getMonth(), from.getDate() + days, morning);
}

/** How long a reminder may rest, by the clock on the wall: later today, the coming mornings, next Monday. */
export function restsFrom(now: Date): Rest[] {
  const evening = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 18);
  const toMonday = ((8 - now.getDay()) % 7) + (now.getDay() === 1 ? 7 : 0);
  return [
    ...(now.getHours() < 16 ? [{ label: "this evening", until: evening }] : []),
    { label: "tomorrow morning", until: morningIn(1, now) },
    { label: "in three days", until: morningIn(3, now) },
    ...(toMonday > 3 ? [{ label: "next Monday", until: morningIn(toMonday, now) }] : []),
    { label: "in a month", until: morningIn(30, now) },
  ];
}
