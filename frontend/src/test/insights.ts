import type { Schema } from "@/api/types";
import type { Advice } from "@/lib/insights/advice";

type Today = Schema<"TodayOut">;
type Gap = Schema<"GapsPage">["items"][number];
type Basis = Schema<"GapsBasis">;
type Group = Schema<"FunnelGroup">;

const noRate = { of: 0, rate: null, low: null, high: null };

/** A day on which nothing is new, due or counted. */
export function aToday(change: Partial<Today> = {}): Today {
  return {
    as_of: "2026-11-20T09:00:00Z",
    time_zone: "Europe/Berlin",
    matches: {
      since: "2026-11-19T09:00:00Z",
      n: 0,
      good: 0,
      best: [],
      scored_at: "2026-11-20T08:00:00Z",
      reason: "nothing_new",
      note: "No posting you match came since yesterday.",
    },
    steps: { until: "2026-11-27T09:00:00Z", n: 0, overdue: 0, items: [], reason: "nothing_due", note: null },
    alerts: { unread: 0, reminders: 0 },
    funnel: {
      applications: 0,
      replies: 0,
      interviews: 0,
      offers: 0,
      waiting: 0,
      reply_rate: noRate,
      enough: false,
      reason: "no_applications",
      note: "No applications yet.",
    },
    momentum: {
      weeks: [
        { start: "2026-11-09", applications: 0, replies: 0, interviews: 0 },
        { start: "2026-11-16", applications: 0, replies: 0, interviews: 0 },
      ],
      n: 0,
      reason: "nothing_happened",
      note: null,
    },
    ...change,
  };
}

export function aGap(change: Partial<Gap> = {}): Gap {
  return {
    id: "react",
    name: "React",
    kind: "skill",
    importance: "must",
    state: "missing",
    asked: 30,
    asked_must: 20,
    matches: 23,
    gain: 138,
    mean_gain: 6,
    most: 9.5,
    opens: 0,
    demand: 1204,
    worth: 166_152,
    effort: { level: "small", closeness: 0.6, reason: "You know Vue; React is near." },
    near: { id: "vue", name: "Vue", closeness: 0.6 },
    change: { parameter: "add_skill", value: "React" },
    reason: "30 of your 100 best matches ask for it, 20 as a must.",
    quotes: [
      {
        text: "3+ years with React",
        match_id: "0192f000-0000-7000-8000-00000000000a",
        job_id: "0192f000-0000-7000-8000-0000000000b1",
        job_title: "Front-end Engineer",
        company: "Brightline",
        importance: "must",
      },
    ],
    ...change,
  };
}

export function aBasis(change: Partial<Basis> = {}): Basis {
  return {
    words:
      "Over your 100 best matches; each missing skill was added to your profile and every score worked out anew.",
    matches: 100,
    wanted: 100,
    best: 100,
    left_out: 0,
    least_score: 40,
    candidates: 40,
    not_tried: 0,
    as_of: "2026-11-20",
    scored_at: "2026-11-20T08:00:00Z",
    reason: null,
    ...change,
  };
}

export function anAdvice(change: Partial<Advice> = {}): Advice {
  return {
    id: "learn_skill:react",
    kind: "learn_skill",
    title: "Learn React",
    reason: "It would raise 23 of your matches by 6.0 on average. You know Vue; React is near.",
    evidence: [
      {
        text: "Front-end Engineer, Brightline",
        quote: "3+ years with React",
        job_id: null,
        match_id: "0192f000-0000-7000-8000-00000000000a",
        source: "posting",
      },
    ],
    effect: {
      matches: 23,
      gain: 138,
      mean_gain: 6,
      opens: 0,
      pay: { amount: 4200, currency: "EUR", period: "year", n: 61 },
    },
    action: { label: "See the gap", path: "/insights/gaps?sort=gain" },
    dismissed_at: null,
    ...change,
  };
}

/** Applications in a group: how many got how far. */
export function aGroup(
  [applied, reply, interview, offer]: readonly [number, number, number, number],
  change: Partial<Group> = {},
): Group {
  const counts = { applied, reply, interview, offer };
  const stages = ["applied", "reply", "interview", "offer"] as const;
  const rate = (n: number, of: number) =>
    of === 0 ? noRate : { of, rate: n / of, low: Math.max(0, n / of - 0.2), high: Math.min(1, n / of + 0.2) };
  return {
    key: "all",
    label: "All",
    applications: applied,
    waiting: applied - reply,
    refused: 0,
    withdrawn: 0,
    steps: stages.map((stage, at) => ({
      stage,
      n: counts[stage],
      of_applied: rate(counts[stage], applied),
      of_previous: rate(counts[stage], counts[stages[at - 1] ?? "applied"]),
      days_from_applied: { median: at === 0 ? 0 : 4.5 * at, n: counts[stage] },
      days_from_previous: { median: at === 0 ? null : 4.5, n: counts[stage] },
    })),
    enough: applied >= 10,
    reason: applied >= 10 ? null : "too_few",
    note: applied >= 10 ? null : "Too few to tell a share: 10 are needed.",
    ...change,
  };
}
