import type { Factor, Job, Match, MatchDetail, Requirement } from "@/features/matching/types";

/** Invented matches for tests; each takes what the test is about. */
export function aJob(change: Partial<Job> = {}): Job {
  return {
    id: "job-1",
    title: "Senior Backend Engineer",
    company: "Brightline",
    location: "Kraków or remote in the EU",
    remote: "remote",
    employment_type: "full_time",
    seniority: "senior",
    salary: { min: 78_000, max: 95_000, currency: "EUR", period: "year" },
    skills: ["Python", "PostgreSQL", "Apache Kafka"],
    posted_at: "2026-11-18T09:00:00.000Z",
    source: "remoteok",
    url: "https://jobs.example/1",
    status: "open",
    demo: false,
    snippet: null,
    ...change,
  };
}

export function aFactor(change: Partial<Factor> = {}): Factor {
  return {
    slug: "skills",
    label: "Skills",
    weight: 1,
    score: 0.8,
    reason: "You show 2 of 3.",
    evidence: [],
    ...change,
  };
}

export function aMatch(change: Partial<Match> = {}): Match {
  return {
    id: "match-1",
    job: aJob(),
    score: 87.1,
    band: "excellent",
    eligibility: { state: "eligible", reasons: [] },
    factors: [aFactor()],
    matching_skills: ["Python", "PostgreSQL"],
    missing_skills: ["Apache Kafka"],
    score_version: "1",
    status: "new",
    computed_at: "2026-11-20T08:00:00.000Z",
    ...change,
  };
}

export function aRequirement(change: Partial<Requirement> = {}): Requirement {
  return {
    text: "Strong Python",
    kind: "skill",
    importance: "must",
    state: "met",
    detail: "Your CV shows Python.",
    job_quote: "Strong Python",
    cv_quotes: [],
    skills: [],
    years: null,
    ...change,
  };
}

/** A match as its own page has it. */
export function aMatchDetail(change: Partial<MatchDetail> = {}): MatchDetail {
  return { ...aMatch(change), requirements: [], next_actions: [], history: [], ...change };
}
