import type { Schema } from "@/api/types";

type Moved = NonNullable<Schema<"MatchOut">["moved"]>;

const day = 86_400_000;

/** "Tuesday" within the last week, else "3 Nov"; "today" and "yesterday" by their names. */
function since(at: string, now: Date): string {
  const then = new Date(at);
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(then)) / day);
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 7) return new Intl.DateTimeFormat("en-GB", { weekday: "long" }).format(then);
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }).format(then);
}

/** "Up 6 since Tuesday: you added Docker". */
export function movedSentence({ by, since: at, cause }: Moved, now = new Date()): string {
  const points = Math.abs(Math.round(by));
  const when = since(at, now);
  const said = `${by > 0 ? "Up" : "Down"} ${points} ${when === "today" ? "today" : `since ${when}`}`;
  return cause ? `${said}: ${cause}` : said;
}
