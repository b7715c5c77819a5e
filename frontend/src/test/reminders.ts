import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { aProblem, origin, page } from "./data";

type Reminder = Schema<"ReminderOut">;

export function aReminder(fields: Partial<Reminder> = {}): Reminder {
  return {
    id: "0192f000-0000-7000-8000-0000000000c1",
    kind: "interview",
    title: "Interview with Brightline on Friday, 4 December at 14:00",
    body: "First talk · Night Nurse at Brightline · Friday, 4 December at 14:00 (Europe/Berlin).",
    why: "You are told of an interview on the evening before it.",
    due_at: "2026-12-03T16:00:00Z",
    application_id: "0192f000-0000-7000-8000-0000000000d1",
    job_id: null,
    path: "/board/0192f000-0000-7000-8000-0000000000d1",
    open: true,
    snoozed_until: null,
    dismissed_at: null,
    withdrawn_at: null,
    ...fields,
  };
}

const api = `${origin}/api/v1/applications/reminders`;

/** An API that holds reminders and does to them what is asked; `sent` lists it. */
export function fakeReminders(held: Reminder[]) {
  const sent: string[] = [];
  const state = { refuses: false };
  const change = (id: unknown, fields: Partial<Reminder>) => {
    const found = held.find((one) => one.id === id);
    if (!found || state.refuses) return aProblem(503, { title: "A part does not answer" });
    Object.assign(found, fields);
    return HttpResponse.json(found);
  };
  const handlers = [
    http.get(api, ({ request }) => {
      const resting = new URL(request.url).searchParams.get("show") === "snoozed";
      const shown = held.filter((one) => !one.dismissed_at && (resting ? !!one.snoozed_until : one.open));
      return HttpResponse.json(page(shown));
    }),
    http.post(`${api}/:id/dismiss`, ({ params }) => {
      sent.push("dismiss");
      return change(params.id, { open: false, dismissed_at: "2026-12-03T17:00:00Z" });
    }),
    http.post(`${api}/:id/snooze`, async ({ params, request }) => {
      const { until } = (await request.json()) as { until: string };
      sent.push(`snooze ${until}`);
      return change(params.id, { open: false, snoozed_until: until });
    }),
    http.post(`${api}/:id/restore`, ({ params }) => {
      sent.push("restore");
      return change(params.id, { open: true, dismissed_at: null, snoozed_until: null });
    }),
  ];
  return { handlers, sent, state };
}
