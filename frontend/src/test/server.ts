import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { origin } from "./data";

/** The API of the tests: signing out always works, there is no work; each test adds what it needs. */
export const server = setupServer(
  http.post(`${origin}/api/v1/auth/logout`, () => new HttpResponse(null, { status: 204 })),
  http.get(`${origin}/api/v1/tasks`, () =>
    HttpResponse.json({ items: [], next_cursor: null, total: { value: 0, relation: "eq" } }),
  ),
);
