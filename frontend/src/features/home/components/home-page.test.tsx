import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { begin } from "@/lib/session/session";
import { aGrant, aTask, aUser, origin, page } from "@/test/data";
import { aMatchPage } from "@/test/fake-matches";
import { fakeProfile, nobody } from "@/test/fake-profile";
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
}

function instance({
  profile = {},
  facts = [],
  matches = aMatchPage([]),
  openJobs = 96,
  invented = 0,
  sources = [],
}: Instance) {
  server.use(
    ...fakeProfile(profile, facts).handlers,
    http.get(`${origin}/api/v1/matches`, () => HttpResponse.json(matches)),
    http.get(`${origin}/api/v1/jobs`, () =>
      HttpResponse.json({ items: [], next_cursor: null, total: { value: openJobs, relation: "eq" } }),
    ),
    http.get(`${origin}/api/v1/sources`, () => HttpResponse.json(page(sources))),
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
