import { http, HttpResponse } from "msw";
import type { FactValue } from "@/features/profile/facts";
import { applied, appliedTo, type Entry } from "@/features/profile/history";
import type { EntryList, Fact, Profile } from "@/features/profile/types";
import { aProblem, origin, page } from "./data";
import { aProfile } from "./profiles";

const closed = {
  recruiters: false,
  coaches: false,
  changed_at: null,
  desks: [],
  desks_total: 0,
  views: [],
  views_total: 0,
};

/** A server that keeps one profile, with its version, what its CV says, and what it was asked. */
export function fakeProfile(start: Partial<Profile> = {}, facts: Fact[] = []) {
  const cv = aProfile(start);
  const held = { profile: cv, version: 1, facts, asked: [] as string[] };
  const tagged = () => HttpResponse.json(held.profile, { headers: { ETag: `"${held.version}"` } });
  const change = (request: Request, next: () => Profile) => {
    held.asked.push(`${request.method} ${new URL(request.url).pathname.replace("/api/v1", "")}`);
    const match = request.headers.get("if-match");
    if (match && match !== `"${held.version}"`) return aProblem(412, { title: "Changed meanwhile" });
    held.profile = next();
    held.version += 1;
    return tagged();
  };
  const handlers = [
    http.get(`${origin}/api/v1/profile/visibility`, () => HttpResponse.json(closed)),
    http.get(`${origin}/api/v1/profile`, tagged),
    http.patch(`${origin}/api/v1/profile`, async ({ request }) => {
      const { preferences, ...patch } = (await request.clone().json()) as Partial<Profile>;
      return change(request, () => ({
        ...held.profile,
        ...patch,
        preferences: { ...held.profile.preferences, ...preferences },
        edited: [...new Set([...held.profile.edited, ...Object.keys(patch)])],
      }));
    }),
    http.delete(`${origin}/api/v1/profile/edits/:field`, ({ request, params }) => {
      const field = String(params.field) as keyof Profile;
      return change(request, () => ({
        ...held.profile,
        [field]: cv[field],
        edited: held.profile.edited.filter((each) => each !== field),
      }));
    }),
    http.get(`${origin}/api/v1/profile/facts`, () =>
      HttpResponse.json({ ...page(held.facts), checked: held.facts.filter((fact) => fact.checked).length }),
    ),
    http.patch(`${origin}/api/v1/profile/facts/:path`, async ({ request, params }) => {
      const { value } = (await request.clone().json()) as { value: FactValue };
      const step = { kind: "correct", path: String(params.path), value } as const;
      return change(request, () => {
        held.facts = appliedTo(held.facts, step);
        return applied(held.profile, step);
      });
    }),
    http.delete(`${origin}/api/v1/profile/facts/:path`, ({ request, params }) =>
      change(request, () => {
        const fact = held.facts.find(({ path }) => path === params.path);
        if (!fact?.read) return held.profile;
        const value = fact.read.value as FactValue;
        held.facts = held.facts.map((each) =>
          each === fact ? { ...each, value, edited: false, read: null, checked: false } : each,
        );
        return applied(held.profile, { kind: "correct", path: fact.path, value });
      }),
    ),
    http.post(`${origin}/api/v1/profile/entries`, async ({ request }) => {
      const added = (await request.clone().json()) as { list: EntryList; entry: Entry };
      return change(request, () => applied(held.profile, { kind: "add", ...added }));
    }),
    http.post(`${origin}/api/v1/profile/facts/confirm`, async ({ request }) => {
      const { paths, checked = true } = (await request.json()) as { paths: string[]; checked?: boolean };
      held.facts = held.facts.map((fact) => (paths.includes(fact.path) ? { ...fact, checked } : fact));
      return HttpResponse.json({
        checked: held.facts.filter((fact) => fact.checked).length,
        total: held.facts.length,
      });
    }),
    http.get(`${origin}/api/v1/profile/cv`, () => HttpResponse.json(page([]))),
    http.get(`${origin}/api/v1/skills`, () =>
      HttpResponse.json(page([{ id: "ecmo", name: "ECMO", demand: 134 }])),
    ),
  ];
  return { held, handlers };
}

/** A profile that nobody has written to yet. */
export const nobody: Partial<Profile> = {
  full_name: null,
  headline: null,
  email: null,
  location: null,
  experience_years: null,
  skills: [],
  experience: [],
  certifications: [],
  languages: [],
  completeness: { score: 0, missing: [] },
  active_cv: null,
};

/** A stream of one task's states. */
export function taskStream(tasks: readonly object[]): HttpResponse<string> {
  const events = tasks.map((task, index) => `id: ${index + 1}\ndata: ${JSON.stringify(task)}\n\n`);
  return new HttpResponse(events.join(""), { headers: { "content-type": "text/event-stream" } });
}
