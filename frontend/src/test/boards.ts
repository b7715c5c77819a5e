import type { Schema } from "@/api/types";

/** An invented board of a company; each takes what the test is about. */
export function aBoard(change: Partial<Schema<"FeedOut">> = {}): Schema<"FeedOut"> {
  return {
    id: "0192f000-0000-7000-8000-0000000000b1",
    url: "harbour",
    label: "Harbour",
    enabled: true,
    page_url: "https://boards.example/harbour",
    settings: {},
    state: "ok",
    last_run_at: "2026-11-20T10:00:00Z",
    found: 34,
    new: 2,
    closed: 0,
    error: null,
    removable: true,
    created_at: "2026-11-01T10:00:00Z",
    ...change,
  };
}

export function aRun(change: Partial<Schema<"RunOut">> = {}): Schema<"RunOut"> {
  return {
    id: "run-1",
    board: null,
    started_at: "2026-11-20T10:00:00Z",
    completed_at: "2026-11-20T10:00:09Z",
    state: "ok",
    complete: true,
    unchanged: false,
    found: 97,
    new: 12,
    updated: 0,
    closed: 0,
    bad: 0,
    bad_reason: null,
    error: null,
    retry_at: null,
    ...change,
  };
}
