import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aTask, origin } from "@/test/data";
import { aMatchPage, fakeMatches } from "@/test/fake-matches";
import { aJob, aMatch } from "@/test/matches";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { Match } from "../types";

beforeEach(() => begin(aGrant()));

function titled(id: string, title: string, score: number): Match {
  return aMatch({ id, score, job: aJob({ id: `job-${id}`, title }) });
}

const three = [
  titled("a", "Backend Engineer", 88),
  titled("b", "Data Engineer", 71),
  titled("c", "Barista", 12),
];

async function open(path = "/matches", matches = three) {
  const fake = fakeMatches(matches);
  server.use(...fake.handlers);
  const person = userEvent.setup();
  const app = renderApp(path);
  await screen.findByRole("list", { name: "Matches" });
  return { person, fake, ...app };
}

function shown(): (string | null)[] {
  const list = screen.getByRole("list", { name: "Matches" });
  return within(list)
    .getAllByRole("link")
    .map((link) => link.querySelector(".font-medium")?.textContent ?? null);
}

describe("the list", () => {
  it("opens at 50, says how many are below, and shows them on request", async () => {
    const { person, router } = await open();
    expect(shown()).toEqual(["Backend Engineer", "Data Engineer"]);
    expect(screen.getByText("2 at 50 or better")).toBeInTheDocument();
    expect(screen.getByText(/1 below 50/)).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Show all" }));
    await waitFor(() => expect(shown()).toContain("Barista"));
    expect(router.state.location.search).toEqual({ min_score: 0 });
  });

  it("says the score's word, not its colour alone", async () => {
    await open();
    expect(screen.getByRole("img", { name: "Score 88 of 100, excellent" })).toBeInTheDocument();
  });

  it("says why one may not be eligible", async () => {
    const reason = {
      rule: "licence",
      state: "ineligible" as const,
      quote: "TX",
      detail: "Your licence is for CA.",
    };
    await open("/matches", [aMatch({ eligibility: { state: "ineligible", reasons: [reason] } })]);
    expect(screen.getByText(/Not eligible: Your licence is for CA/)).toBeInTheDocument();
  });

  it("keeps filters in the address", async () => {
    const { person, router } = await open();
    await person.click(screen.getByRole("button", { name: "Filters" }));
    await person.click(await screen.findByRole("button", { name: "Applied" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ status: ["applied"] }));
    await person.keyboard("{Escape}");
    expect(await screen.findByText("None of your matches fits these filters")).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Clear the filters" }));
    await waitFor(() => expect(router.state.location.search).toEqual({}));
  });
});

describe("what stands in a row and above it", () => {
  const barred = { state: "ineligible" as const, reasons: [] };

  it("puts a line above what one may not take, however well it fits", async () => {
    await open("/matches", [titled("a", "Nurse", 60), aMatch({ id: "b", score: 90, eligibility: barred })]);
    const rows = within(screen.getByRole("list", { name: "Matches" })).getAllByRole("listitem");
    expect(rows.map((row) => row.textContent.includes("Not open to you"))).toEqual([false, true]);
  });

  it("says how a score moved, and why", async () => {
    const since = new Date().toISOString();
    await open("/matches", [aMatch({ moved: { since, by: 6.2, cause: "you added Docker" } })]);
    expect(screen.getByText("Up 6 today: you added Docker")).toBeInTheDocument();
  });

  it("takes a filter away where it is named", async () => {
    const { person, router } = await open("/matches?status=new&band=great&min_score=0");
    const chips = screen.getByRole("list", { name: "Filters in force" });
    await person.click(within(chips).getByRole("button", { name: "Take the filter New away" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ band: ["great"], min_score: 0 }));
  });

  it("asks about a missing job from the head of the list", async () => {
    const { person } = await open();
    await person.click(screen.getByRole("button", { name: "Job missing?" }));
    expect(await screen.findByRole("dialog", { name: "Why don’t I see this job?" })).toBeInTheDocument();
  });
});

describe("deciding by keyboard", () => {
  it("moves, hides, and takes it back", async () => {
    const { person, fake } = await open();
    await person.keyboard("j");
    expect(screen.getByRole("link", { name: /Backend Engineer/ })).toHaveFocus();
    await person.keyboard("x");
    await waitFor(() => expect(shown()).toEqual(["Data Engineer"]));
    expect(screen.getByRole("link", { name: /Data Engineer/ })).toHaveFocus();
    await waitFor(() => expect(fake.held.asked).toEqual(["a hidden"]));
    await person.keyboard("u");
    await waitFor(() => expect(fake.held.asked).toEqual(["a hidden", "a new"]));
    await waitFor(() => expect(shown()).toEqual(["Backend Engineer", "Data Engineer"]));
  });

  it("saves, and pressing again takes it back", async () => {
    const { person, fake } = await open();
    await person.keyboard("js");
    await waitFor(() => expect(fake.held.asked).toEqual(["a interested"]));
    expect(await screen.findAllByText("Saved")).not.toHaveLength(0);
    await person.keyboard("s");
    await waitFor(() => expect(fake.held.asked).toEqual(["a interested", "a new"]));
  });

  it("puts a match back where it was when the server refuses", async () => {
    const { person } = await open();
    server.use(http.patch(`${origin}/api/v1/matches/:id`, () => aProblem(500, { title: "Out of order" })));
    await person.keyboard("jx");
    expect(await screen.findByText("This was not noted")).toBeInTheDocument();
    await waitFor(() => expect(shown()).toEqual(["Backend Engineer", "Data Engineer"]));
  });

  it("lists its keys on ?", async () => {
    const { person } = await open();
    await person.keyboard("?");
    const sheet = await screen.findByRole("dialog", { name: "Keys of this view" });
    for (const label of ["Next match", "Hide", "Explain the score", "Take the last decision back"])
      expect(within(sheet).getByText(label)).toBeInTheDocument();
  });
});

describe("when there is nothing", () => {
  async function openEmpty(reason: "no_profile" | "no_jobs" | "not_scored") {
    const person = userEvent.setup();
    server.use(
      http.get(`${origin}/api/v1/matches`, () => HttpResponse.json(aMatchPage([], { reason, compared: 0 }))),
    );
    const app = renderApp("/matches");
    await screen.findByRole("heading", { level: 1, name: "Matches" });
    return { person, ...app };
  }

  it("leads to the CV", async () => {
    await openEmpty("no_profile");
    expect(await screen.findByRole("link", { name: "Drop your CV" })).toHaveAttribute("href", "/profile");
  });

  it("leads to the sources", async () => {
    await openEmpty("no_jobs");
    expect(await screen.findByRole("link", { name: "Refresh the sources" })).toHaveAttribute(
      "href",
      "/sources",
    );
  });

  it("scores on request and says so", async () => {
    const task = aTask({ type: "matching.refresh", state: "queued" });
    server.use(
      http.post(`${origin}/api/v1/matches/refresh`, () => HttpResponse.json(task, { status: 202 })),
      http.get(`${origin}/api/v1/tasks/:id`, () => HttpResponse.json(task)),
      http.get(`${origin}/api/v1/tasks/:id/events`, () => HttpResponse.json(task)),
    );
    const { person } = await openEmpty("not_scored");
    await person.click(await screen.findByRole("button", { name: "Score now" }));
    expect(await screen.findByText("Scoring every open job for you")).toBeInTheDocument();
  });

  it("says that nothing is good enough yet, and shows the rest on request", async () => {
    const fake = fakeMatches([titled("c", "Barista", 12)]);
    server.use(...fake.handlers);
    const person = userEvent.setup();
    renderApp("/matches");
    expect(await screen.findByText("Nothing at 50 or better yet")).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Show the 1 below" }));
    await waitFor(() => expect(shown()).toEqual(["Barista"]));
  });

  it("says what happened when the list does not load", async () => {
    server.use(http.get(`${origin}/api/v1/matches`, () => aProblem(500, { title: "Out of order" })));
    renderApp("/matches");
    expect(await screen.findByRole("alert")).toHaveTextContent("Out of order");
  });
});
