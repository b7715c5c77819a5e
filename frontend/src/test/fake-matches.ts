import { http, HttpResponse } from "msw";
import type { JobDetail, Match, MatchDetail, MatchPage } from "@/features/matching/types";
import { aProblem, origin, page } from "./data";
import { aPosting } from "./jobs";
import { aMatchDetail } from "./matches";

const lists = { next_cursor: null, compared: 96, scored_at: "2026-11-20T08:00:00.000Z", reason: null };

const quiet = { revision: 1, scored_at: lists.scored_at, compared: 96, stored: 96, scoring: null };

/** A page of matches as the API answers it. */
export function aMatchPage(items: Match[], change: Partial<MatchPage> = {}): MatchPage {
  const total = { value: items.length, relation: "eq" as const };
  return { ...lists, items, total, below: { value: 0, relation: "eq" }, hidden: 0, ...change };
}

/** The posting of a match, with its words. */
export function aJobDetail(match: Match, text: string): JobDetail {
  const words = { description_html: `<p>${text}</p>`, description_text: text };
  return aPosting({ ...match.job, ...words, requirements: [], credentials: [], languages: [] });
}

/** A server that keeps matches with their states, and answers filters as the real one does. */
export function fakeMatches(start: Match[], jobs: JobDetail[] = [], details: Partial<MatchDetail> = {}) {
  const held = { matches: start, asked: [] as string[] };
  const one = (id: unknown) => held.matches.find((match) => match.id === id);
  const handlers = [
    http.get(`${origin}/api/v1/matches/state`, () => HttpResponse.json(quiet)),
    http.get(`${origin}/api/v1/matches/state/events`, () => new Promise<never>(() => undefined)),
    http.get(`${origin}/api/v1/matches`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      const bound = Number(query.get("min_score") ?? 0);
      const status = query.getAll("status");
      const admitted = held.matches.filter((match) =>
        status.length > 0 ? status.includes(match.status) : match.status !== "hidden",
      );
      const items = admitted.filter((match) => match.score >= bound);
      const below = { value: admitted.length - items.length, relation: "eq" as const };
      const hidden = held.matches.filter((match) => match.status === "hidden").length;
      return HttpResponse.json(aMatchPage(items, { below, hidden }));
    }),
    http.get(`${origin}/api/v1/matches/:id`, ({ params }) => {
      const match = one(params.id);
      if (!match) return aProblem(404, { title: "There is no such match" });
      return HttpResponse.json({ ...aMatchDetail(match), ...details, ...match });
    }),
    http.patch(`${origin}/api/v1/matches/:id`, async ({ request, params }) => {
      const { status } = (await request.json()) as Pick<Match, "status">;
      held.matches = held.matches.map((match) => (match.id === params.id ? { ...match, status } : match));
      held.asked.push(`${String(params.id)} ${status}`);
      return HttpResponse.json(one(params.id));
    }),
    http.get(`${origin}/api/v1/jobs/:id`, ({ params }) => {
      const job = jobs.find((each) => each.id === params.id);
      return job ? HttpResponse.json(job) : aProblem(404, { title: "There is no such job" });
    }),
    http.get(`${origin}/api/v1/sources`, () => HttpResponse.json(page([]))),
  ];
  return { held, handlers };
}
