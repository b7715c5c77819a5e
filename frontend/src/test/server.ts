import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { origin, page } from "./data";
import { aUsage } from "./usage";

/**
 * The API of the tests: signing out always works, no work is under way, no model is set up, no pay is estimated,
 * nothing stands beside a skill; each test adds what it needs.
 */
export const server = setupServer(
  http.get(`${origin}/api/v1/usage`, () => HttpResponse.json(aUsage())),
  http.get(`${origin}/api/v1/usage/wishes`, () =>
    HttpResponse.json({ redact: true, read_with_model: false }),
  ),
  http.get(`${origin}/api/v1/applications`, () => HttpResponse.json(page([]))),
  http.get(`${origin}/api/v1/alerts/inbox/state`, () => HttpResponse.json({ unread: 0, revision: 0 })),
  http.get(`${origin}/api/v1/alerts/inbox/state/events`, () => new Promise<never>(() => undefined)),
  http.get(`${origin}/api/v1/insights/salary/jobs/:id`, ({ params }) =>
    HttpResponse.json({ job_id: params.id, stated: null, stated_in: null, estimate: null }),
  ),
  http.get(`${origin}/api/v1/insights/together`, () =>
    HttpResponse.json({ items: [], left_out: 0, model: null, words: "", reason: "no_skills" }),
  ),
  http.post(`${origin}/api/v1/auth/logout`, () => new HttpResponse(null, { status: 204 })),
  http.get(`${origin}/api/v1/tasks`, () =>
    HttpResponse.json({ items: [], next_cursor: null, total: { value: 0, relation: "eq" } }),
  ),
);
