import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aTask, aUser, origin, page } from "@/test/data";
import { aMatchPage } from "@/test/fake-matches";
import { fakeProfile, nobody } from "@/test/fake-profile";
import { aToday, anAdvice } from "@/test/insights";
import { aMatch } from "@/test/matches";
import { aSource } from "@/test/jobs";
import { aFact } from "@/test/profiles";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

interface Instance {
  profile?: Partial<Schema<"ProfileOut">>;
  facts?: Schema<"FactOut">[];
  matches?: Schema<"MatchPage">;
  openJobs?: number;
  invented?: number;
  sources?: Schema<"SourceOut">[];
  today?: Schema<"TodayOut">;
  advice?: Schema<"AdviceOut">[];
}

function instance({
  profile = {},
  facts = [],
  matches = aMatchPage([]),
  openJobs = 96,
  invented = 0,
  sources = [],
  today = aToday(),
  advice = [],
}: Instance) {
  server.use(
    ...fakeProfile(profile, facts).handlers,
    http.get(`${origin}/api/v1/matches`, () => HttpResponse.json(matches)),
    http.get(`${origin}/api/v1/jobs`, () =>
      HttpResponse.json({ items: [], next_cursor: null, total: { value: openJobs, relation: "eq" } }),
    ),
    http.get(`${origin}/api/v1/sources`, () => HttpResponse.json(page(sources))),
    http.get(`${origin}/api/v1/insights/today`, () => HttpResponse.json(today)),
    http.get(`${origin}/api/v1/insights/recommendations`, () =>
      HttpResponse.json({ ...page(advice), basis: "", as_of: null, dismissed: 0 }),
    ),
    http.get(`${origin}/api/v1/demo`, () =>
      HttpResponse.json({ present: invented > 0, postings: invented, people: invented > 0 ? 2 : 0 }),
    ),
  );
}

async function open(what: Instance, role: "admin" | "candidate" = "candidate") {
  begin(aGrant({ user: aUser({ role }) }));
  instance(what);
  const person = userEvent.setup();
  const app = renderApp("/");
  await screen.findByRole("heading", { level: 1, name: "What to do next" });
  return { person, ...app };
}

it("says at the top that a source is silent, and leads there", async () => {
  const alarm = "Remote OK has been silent since 11 November: three readings in a row brought nothing.";
  await open({ sources: [aSource({ alarm })] });
  const link = await screen.findByRole("link", { name: "1 source is silent" });
  expect(link).toHaveAttribute("href", "/sources?show=attention");
});

describe("the first steps", () => {
  it("take the CV right here", async () => {
    await open({ profile: nobody, matches: aMatchPage([], { reason: "no_profile" }), openJobs: 0 });
    expect(await screen.findByLabelText(/Drop your CV here/)).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Refresh the sources" })).toBeNull();
  });

  it("go on to postings, with invented ones for whoever runs the instance", async () => {
    await open({ matches: aMatchPage([], { reason: "no_jobs" }), openJobs: 0 }, "admin");
    expect(await screen.findByRole("button", { name: "Refresh the sources" })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Fill with invented data" })).toBeInTheDocument();
    expect(screen.queryByLabelText(/Drop your CV here/)).toBeNull();
  });

  it("do not offer others what only an admin may do", async () => {
    await open({ matches: aMatchPage([], { reason: "no_jobs" }), openJobs: 0 });
    await screen.findByRole("button", { name: "Refresh the sources" });
    expect(screen.queryByRole("button", { name: "Fill with invented data" })).toBeNull();
  });

  it("end with scoring", async () => {
    await open({ matches: aMatchPage([], { reason: "not_scored" }) });
    expect(await screen.findByRole("button", { name: "Score now" })).toBeInTheDocument();
  });
});

describe("once there are matches", () => {
  it("shows the best, and what is worth doing", async () => {
    await open({
      matches: aMatchPage([aMatch({ id: "a" })]),
      facts: [aFact({ confidence: 0.3 })],
      profile: {
        completeness: {
          score: 90,
          missing: [{ field: "languages", why: "Many jobs ask for a language.", gain: 6, effect: null }],
        },
      },
    });
    const best = (await screen.findByRole("heading", { name: "Your best matches" })).closest("section")!;
    expect(within(best).getByRole("link", { name: /Senior Backend Engineer/ })).toHaveAttribute(
      "href",
      "/matches/a",
    );
    expect(await screen.findByRole("link", { name: /Check 1 fact/ })).toHaveAttribute(
      "href",
      "/profile/review",
    );
    expect(screen.getByRole("link", { name: /Add the languages you speak/ })).toBeInTheDocument();
  });

  it("opens with the day in four figures, and the step that changes most", async () => {
    const quiet = aToday();
    const step = {
      id: "s1",
      application_id: "a1",
      kind: "interview" as const,
      title: "Interview with the team",
      starts_at: "2026-11-21T10:00:00Z",
      ends_at: null,
      all_day: false,
      date: null,
      time_zone: "Europe/Berlin",
      place: "",
      notes: "",
      done_at: null,
      version: 1,
      changed_at: "2026-11-20T10:00:00Z",
      card_title: "Backend Engineer",
      company: "Brightline",
      stage: "interview" as const,
      application_version: 1,
    };
    await open({
      matches: aMatchPage([aMatch({ id: "a" })]),
      advice: [anAdvice()],
      today: {
        ...quiet,
        matches: { ...quiet.matches, n: 3, good: 2 },
        steps: { ...quiet.steps, n: 1, items: [step] },
      },
    });
    const today = await screen.findByRole("region", { name: "Today" });
    const fresh = within(today).getByRole("link", { name: /^New matches/ });
    expect(fresh).toHaveTextContent("32 good or better");
    expect(fresh).toHaveAttribute("href", "/matches?sort=newest");
    expect(screen.getByRole("link", { name: /Interview with the team/ })).toHaveAttribute(
      "href",
      "/board/a1",
    );
    const next = (await screen.findByRole("heading", { name: "Next step" })).closest("section")!;
    expect(within(next).getByText("23 matches up by 6.0 on average")).toBeInTheDocument();
    expect(within(next).getByRole("link", { name: "See the gap" })).toHaveAttribute(
      "href",
      "/insights/gaps?sort=gain",
    );
  });

  it("says what to do where nothing was applied for or happened yet", async () => {
    await open({ matches: aMatchPage([aMatch({ id: "a" })]) });
    expect(await screen.findByRole("link", { name: "Bring your applications" })).toBeInTheDocument();
    expect(screen.getByText(/Nothing in the next seven days/)).toBeInTheDocument();
    expect(screen.getByText(/Nothing in these weeks yet/)).toBeInTheDocument();
  });

  it("stays useful where the day cannot be counted", async () => {
    instance({ matches: aMatchPage([aMatch({ id: "a" })]) });
    begin(aGrant({ user: aUser({ role: "candidate" }) }));
    server.use(http.get(`${origin}/api/v1/insights/today`, () => aProblem(503, { title: "Not now" })));
    renderApp("/");
    expect(await screen.findByRole("heading", { name: "Not now" })).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Your best matches" })).toBeInTheDocument();
  });

  it("shows work under way", async () => {
    server.use(
      http.get(`${origin}/api/v1/tasks`, () => HttpResponse.json(page([aTask({ type: "jobs.refresh" })]))),
    );
    await open({ matches: aMatchPage([aMatch()]) });
    const card = (await screen.findByRole("heading", { name: "Under way" })).closest("section")!;
    expect(within(card).getByText("Refreshing sources")).toBeInTheDocument();
  });

  it("takes invented data out in one click", async () => {
    const removed = vi.fn();
    const task = aTask({ type: "demo.remove", state: "succeeded" });
    const { person } = await open({ matches: aMatchPage([aMatch()]), invented: 300 }, "admin");
    server.use(
      http.delete(`${origin}/api/v1/demo`, () => {
        removed();
        return HttpResponse.json(task, { status: 202 });
      }),
      http.get(`${origin}/api/v1/tasks/${task.id}`, () => HttpResponse.json(task)),
    );
    expect(await screen.findByText(/300 postings and 2 people/)).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Take it out" }));
    await waitFor(() => expect(removed).toHaveBeenCalledOnce());
  });
});
