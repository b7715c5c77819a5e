import type { Schema } from "@/api/types";
import { dateOf, dayKey, dayWord, timeOf, urgencyOf, type Urgency } from "@/lib/applications/due";
import { formatCount, formatShare, plural } from "@/lib/format";

export type Today = Schema<"TodayOut">;
export type DueStep = Today["steps"]["items"][number];
type LinkTarget = "/matches" | "/board" | "/inbox" | "/insights/funnel";

export interface Figure {
  key: "matches" | "steps" | "alerts" | "waiting";
  to: LinkTarget;
  label: string;
  /** Null where this instance does not count it. */
  value: number | null;
  /** What the number comes to, or what to do where it is none. */
  detail: string;
}

/** The four numbers at the top: what is new, what is due, what waits to be read, what waits for an answer. */
export function figures({ matches, steps, alerts, funnel }: Today): Figure[] {
  return [
    {
      key: "matches",
      to: "/matches",
      label: "New matches",
      value: matches.n,
      detail: matches.n === 0 ? "none came lately" : `${formatCount(matches.good)} good or better`,
    },
    {
      key: "steps",
      to: "/board",
      label: "Steps in 7 days",
      value: steps.n,
      detail: steps.overdue > 0 ? `${formatCount(steps.overdue)} overdue` : "nothing overdue",
    },
    {
      key: "alerts",
      to: "/inbox",
      label: "Unread",
      value: alerts.unread,
      detail: alerts.reminders > 0 ? plural(alerts.reminders, "reminder") : "no reminders",
    },
    {
      key: "waiting",
      to: "/insights/funnel",
      label: "Waiting for an answer",
      value: funnel.waiting,
      detail:
        funnel.applications === 0
          ? "no applications yet"
          : `of ${plural(funnel.applications, "application")}`,
    },
  ];
}

export interface DueWords {
  /** "overdue since 3 Dec", "today, 14:00", "Thursday". */
  when: string;
  urgency: Urgency;
}

/** When a step is due, in the reader's calendar. */
export function dueWords(step: Pick<DueStep, "date" | "starts_at" | "all_day">, now: Date): DueWords {
  const day = step.date ?? dayKey(new Date(step.starts_at));
  const today = dayKey(now);
  const urgency = urgencyOf(day, today);
  const word = dayWord(day, today);
  if (urgency === "late") return { when: `overdue since ${word}`, urgency };
  const late = !step.all_day && new Date(step.starts_at) < now;
  return {
    when: step.all_day ? word : `${word}, ${timeOf(step.starts_at)}`,
    urgency: late ? "late" : urgency,
  };
}

/** "3 of 12 answered (25%)": the share only where there are enough to speak of one. */
export function replySentence({ applications, replies, reply_rate: rate, enough }: Today["funnel"]): string {
  const said = `${formatCount(replies)} of ${plural(applications, "application")} answered`;
  return enough && rate.rate !== null ? `${said} (${formatShare(rate.rate)})` : said;
}

/** "24 Nov": the week by its Monday. */
export function weekLabel(start: string): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" }).format(dateOf(start));
}

/** What the last weeks come to, in one sentence. */
export function momentumSentence({ weeks }: Today["momentum"]): string {
  const sum = (of: "applications" | "replies" | "interviews") =>
    weeks.reduce((total, week) => total + week[of], 0);
  const parts = [
    plural(sum("applications"), "application"),
    plural(sum("replies"), "reply", "replies"),
    plural(sum("interviews"), "interview"),
  ];
  return `${parts.join(", ")} in ${plural(weeks.length, "week")}.`;
}
