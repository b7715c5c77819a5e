import { HttpResponse } from "msw";
import type { Schema } from "@/api/types";

export const origin = "http://localhost:3000";

export function aUser(fields: Partial<Schema<"UserOut">> = {}): Schema<"UserOut"> {
  return {
    id: "0192f000-0000-7000-8000-000000000001",
    email: "amara@example.org",
    full_name: "Amara Okoye",
    role: "candidate",
    time_zone: "Europe/Berlin",
    created_at: "2026-11-01T08:00:00Z",
    ...fields,
  };
}

export function aGrant(fields: Partial<Schema<"SessionOut">> = {}): Schema<"SessionOut"> {
  return { user: aUser(), access_token: "token-1", token_type: "bearer", expires_in: 1800, ...fields };
}

export function aTask(fields: Partial<Schema<"TaskOut">> = {}): Schema<"TaskOut"> {
  return {
    id: "0192f000-0000-7000-8000-0000000000aa",
    type: "system.count",
    state: "running",
    progress: { done: 1, total: 4, message: "Step 1 of 4" },
    results: [],
    result: null,
    error: null,
    attempts: 1,
    created_at: "2026-11-20T10:00:00Z",
    started_at: "2026-11-20T10:00:01Z",
    finished_at: null,
    ...fields,
  };
}

export function page<Item>(items: Item[]) {
  return { items, next_cursor: null, total: { value: items.length, relation: "eq" as const } };
}

/** A problem document as the API sends it. */
export function aProblem(status: number, fields: Record<string, unknown> = {}) {
  const body = {
    type: "about:blank",
    title: "It did not work",
    status,
    code: "test",
    instance: "req-12345678",
    ...fields,
  };
  return HttpResponse.json(body, { status, headers: { "content-type": "application/problem+json" } });
}
