import { aToday } from "@/test/insights";
import { dueWords, figures, momentumSentence, replySentence } from "./today";

const now = new Date(2026, 10, 20, 12);

function at(day: number, hour: number): string {
  return new Date(2026, 10, day, hour).toISOString();
}

it("counts the day in four figures", () => {
  const quiet = figures(aToday());
  expect(quiet.map(({ key, value }) => [key, value])).toEqual([
    ["matches", 0],
    ["steps", 0],
    ["alerts", 0],
    ["waiting", 0],
  ]);
  expect(quiet[3]?.detail).toBe("no applications yet");
  const today = aToday();
  const busy = figures({
    ...today,
    matches: { ...today.matches, n: 12, good: 4 },
    steps: { ...today.steps, n: 3, overdue: 1 },
    alerts: { unread: null, reminders: 1 },
  });
  expect(busy.map(({ detail }) => detail).slice(0, 3)).toEqual([
    "4 good or better",
    "1 overdue",
    "1 reminder",
  ]);
  expect(busy[2]?.value).toBeNull();
});

describe("dueWords", () => {
  it("says when, and whether it is late", () => {
    expect(dueWords({ date: null, starts_at: at(20, 14), all_day: false }, now)).toEqual({
      when: "today, 14:00",
      urgency: "now",
    });
    expect(dueWords({ date: "2026-11-23", starts_at: at(23, 0), all_day: true }, now)).toEqual({
      when: "Monday",
      urgency: "later",
    });
    expect(dueWords({ date: "2026-11-18", starts_at: at(18, 0), all_day: true }, now)).toEqual({
      when: "overdue since 18 Nov",
      urgency: "late",
    });
  });

  it("calls late what was earlier today", () => {
    expect(dueWords({ date: null, starts_at: at(20, 9), all_day: false }, now).urgency).toBe("late");
  });
});

it("tells a share of answers only where there are enough", () => {
  const { funnel } = aToday();
  const some = {
    ...funnel,
    applications: 12,
    replies: 3,
    reply_rate: { of: 12, rate: 0.25, low: 0.1, high: 0.5 },
  };
  expect(replySentence({ ...some, enough: true })).toBe("3 of 12 applications answered (25%)");
  expect(replySentence({ ...some, enough: false })).toBe("3 of 12 applications answered");
});

it("sums the weeks up", () => {
  const { momentum } = aToday();
  const weeks = [
    { start: "2026-11-09", applications: 2, replies: 1, interviews: 0 },
    { start: "2026-11-16", applications: 3, replies: 0, interviews: 1 },
  ];
  expect(momentumSentence({ ...momentum, weeks })).toBe("5 applications, 1 reply, 1 interview in 2 weeks.");
});
