import { http, HttpResponse } from "msw";
import type {
  Agreement,
  Candidate,
  Decision,
  PoolItem,
  Ranked,
  RankedPage,
} from "@/features/recruiting/types";
import { aUser, origin, page } from "./data";
import { aPosting } from "./jobs";
import { aFactor } from "./matches";

/** Invented candidates for tests; each takes what the test is about. */
export function aRanked(change: Partial<Ranked> = {}): Ranked {
  return {
    candidate_id: "c-1",
    code: "C-7F3A2C",
    name: null,
    blind: true,
    rank: 1,
    source: "upload",
    score: 78.2,
    band: "great",
    eligibility: { state: "eligible", reasons: [] },
    factors: [aFactor({ reason: "The candidate shows 2 of 3." })],
    matching_skills: ["Python", "Docker"],
    missing_skills: ["Apache Kafka"],
    score_version: "0123456789abcdef",
    hidden_text: false,
    warnings: [],
    decision: null,
    ...change,
  };
}

export function aPoolItem(change: Partial<PoolItem> = {}): PoolItem {
  return {
    candidate_id: "c-1",
    code: "C-7F3A2C",
    name: null,
    source: "upload",
    kind: "pdf",
    pages: 2,
    warnings: [],
    hidden_text: false,
    consent: {
      wording: "To be proposed for jobs",
      basis: "consent",
      source: "Form",
      given_at: "2026-11-20T00:00:00Z",
      recorded_by: "Rita Lindqvist",
      recorded_at: "2026-11-20T09:00:00Z",
    },
    has_groups: false,
    created_at: "2026-11-20T09:00:00Z",
    ...change,
  };
}

export function anAgreement(change: Partial<Agreement> = {}): Agreement {
  return { asked: 9, made: 9, identical: true, correlation: 1, processes: 2, repeats: [], ...change };
}

export const aRecruiter = aUser({ role: "recruiter", full_name: "Rita Lindqvist" });

const jobId = "job-1";

/** A desk with one job, which remembers decisions and shows a name once there is one. */
export function fakeDesk(start: Ranked[], change: Partial<RankedPage> = {}) {
  const held = { items: start, asked: [] as unknown[] };
  const names = new Map(
    start.map(({ candidate_id: id }, at) => [
      id,
      ["Ines Calloway", "Bruno Achterberg"][at] ?? "Odile Brandt",
    ]),
  );
  const full = (ranked: Ranked): Candidate => ({
    ...ranked,
    job_id: jobId,
    headline: "Backend Developer",
    experience_years: 8,
    requirements: [],
    identity: ranked.blind ? null : { ...identity, full_name: ranked.name },
    consent: null,
    notes: [],
    log: [],
  });
  const set = (id: unknown, decision: Decision | null, reason: string) => {
    held.items = held.items.map((item) =>
      item.candidate_id !== id
        ? item
        : {
            ...item,
            blind: decision === null,
            name: decision === null ? null : (names.get(item.candidate_id) ?? null),
            decision: decision && { decision, reason, at: "2026-11-20T10:00:00Z" },
          },
    );
    const found = held.items.find((item) => item.candidate_id === id);
    return found ? HttpResponse.json(full(found)) : new HttpResponse(null, { status: 404 });
  };
  const base = `${origin}/api/v1/candidates`;
  const handlers = [
    http.get(`${base}/rankings`, () => HttpResponse.json(page([]))),
    http.get(`${base}/rankings/:id`, () =>
      HttpResponse.json({
        id: "r-1",
        job_id: jobId,
        state: "finished",
        task_id: null,
        compared: start.length,
        weights: {},
        created_at: "2026-11-20T10:00:00Z",
        finished_at: "2026-11-20T10:00:00Z",
        agreement: anAgreement(),
      }),
    ),
    http.get(base, ({ request }) => {
      const wanted = new URL(request.url).searchParams.getAll("decision");
      const items = held.items.filter(
        ({ decision }) => wanted.length === 0 || wanted.includes(decision?.decision ?? ""),
      );
      const standing = { ranking_id: "r-1", ranked_at: "2026-11-20T10:00:00Z", compared: start.length };
      return HttpResponse.json({
        ...page(items),
        ...standing,
        pending: 0,
        blind: true,
        reason: null,
        ...change,
      });
    }),
    http.get(`${base}/:id`, ({ params }) => {
      const found = held.items.find(({ candidate_id: id }) => id === params.id);
      return found ? HttpResponse.json(full(found)) : new HttpResponse(null, { status: 404 });
    }),
    http.post(`${base}/:id/decisions`, async ({ params, request }) => {
      const body = (await request.json()) as { decision: Decision; reason: string };
      held.asked.push(body);
      return set(params.id, body.decision, body.reason);
    }),
    http.post(`${base}/:id/decisions/undo`, ({ params }) => set(params.id, null, "")),
    http.post(`${base}/:id/identity`, async ({ request }) => {
      held.asked.push(await request.json());
      return HttpResponse.json({ ...identity, full_name: "Ines Calloway" });
    }),
    http.get(`${origin}/api/v1/jobs/:id`, () =>
      HttpResponse.json(aPosting({ id: jobId, title: "Backend Engineer" })),
    ),
  ];
  return { held, handlers };
}

const identity: NonNullable<Candidate["identity"]> = {
  full_name: null,
  email: "ines@example.test",
  phone: null,
  location: "Porto",
  links: [],
  schools: [],
  file_name: "ines.pdf",
};
