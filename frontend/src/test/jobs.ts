import type { Schema } from "@/api/types";

/** An invented posting for tests; each takes what the test is about. */
export function aJobItem(change: Partial<Schema<"JobItem">> = {}): Schema<"JobItem"> {
  return {
    id: "0192f000-0000-7000-8000-00000000000a",
    title: "Charge nurse",
    company: "St Brannoc’s",
    location: "Barnstaple",
    remote: "onsite",
    employment_type: "full_time",
    seniority: "senior",
    salary: { min: 40_000, max: 46_000, currency: "GBP", period: "year" },
    skills: ["Triage"],
    posted_at: "2026-11-18T09:00:00.000Z",
    source: "remoteok",
    url: "https://jobs.example/a",
    status: "open",
    demo: false,
    snippet: null,
    ...change,
  };
}

export function aPosting(change: Partial<Schema<"JobOut">> = {}): Schema<"JobOut"> {
  return {
    ...aJobItem(),
    description_html: "<p>You hold a current ALS certificate. You lead the triage desk.</p>",
    description_text: "You hold a current ALS certificate. You lead the triage desk.",
    requirements: [
      {
        text: "Lead the triage desk",
        skill: "Triage",
        skills: ["Triage"],
        skill_ids: ["triage"],
        any_of: false,
        importance: "must",
        years: 3,
        level: null,
        phrases: [],
        by_model: false,
        quote: "You lead the triage desk.",
      },
    ],
    credentials: [
      {
        type: "als",
        name: "Advanced Life Support",
        jurisdiction: null,
        required: true,
        quote: "a current ALS certificate",
      },
    ],
    languages: [],
    degree: null,
    degrees: [],
    shift: null,
    travel: null,
    work_permit: null,
    occupation: null,
    quotes: {},
    summary: [],
    benefits: [],
    language: null,
    sponsorship: null,
    clearance: null,
    duplicates: [],
    history: [
      {
        at: "2026-11-18T10:00:00.000Z",
        kind: "first_seen",
        text: "First seen: Remote OK.",
        changes: [],
        lines: [],
        more_lines: 0,
      },
    ],
    reposts: null,
    remote_scope: null,
    places: [],
    years_min: 3,
    extra: {},
    source_label: "Remote OK",
    attribution: "Jobs from Remote OK, each linked to its page there.",
    expires_at: null,
    first_seen_at: "2026-11-18T10:00:00.000Z",
    last_seen_at: "2026-11-20T10:00:00.000Z",
    updated_at: "2026-11-18T10:00:00.000Z",
    closed_at: null,
    closed_reason: null,
    ...change,
  };
}

export function aSource(change: Partial<Schema<"SourceOut">> = {}): Schema<"SourceOut"> {
  return {
    slug: "remoteok",
    label: "Remote OK",
    state: "ok",
    running: false,
    enabled: true,
    terms: {
      link: "https://remoteok.example/terms",
      attribution: "Jobs from Remote OK.",
      default_enabled: true,
      notice: null,
    },
    needs: [],
    settings: [],
    schedule: 60,
    complete: false,
    last_run_at: "2026-11-20T10:00:00.000Z",
    next_run_at: null,
    found: 97,
    new: 12,
    updated: 0,
    closed: 0,
    bad: 0,
    error: null,
    alarm: null,
    history: [],
    pace: "60 times a minute",
    boards: null,
    boards_total: 0,
    open_jobs: 97,
    version: 3,
    ...change,
  };
}

export function facets(change: Partial<Schema<"Facets">> = {}): Schema<"Facets"> {
  return {
    source: [],
    remote: [],
    seniority: [],
    employment_type: [],
    skills: [],
    companies: [],
    exact: true,
    ...change,
  };
}
