import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aTask, aUser, origin, page } from "@/test/data";
import { aSource } from "@/test/jobs";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const sources = `${origin}/api/v1/sources`;
const rss = aSource({
  slug: "rss",
  label: "Feeds",
  state: null,
  found: null,
  last_run_at: null,
  boards: [],
  open_jobs: 0,
});
const refreshing = aTask({
  type: "jobs.refresh",
  progress: { done: 1, total: 2, message: "Reading Feeds" },
  results: [{ source: "remoteok", state: "ok", found: 97, new: 12, updated: 0, closed: 0, error: null }],
});
const refreshed = aTask({
  ...refreshing,
  state: "succeeded",
  results: [
    ...refreshing.results,
    {
      source: "rss",
      state: "throttled",
      found: 0,
      new: 0,
      updated: 0,
      closed: 0,
      error: "Feeds may be read once an hour.",
      retry_at: new Date(Date.now() + 1_815_000).toISOString(),
    },
  ],
  finished_at: "2026-11-20T10:00:05Z",
});

function answerSources(items = [aSource(), rss]) {
  server.use(http.get(sources, () => HttpResponse.json(page(items))));
}

function answerTask() {
  const one = `${origin}/api/v1/tasks/${refreshing.id}`;
  const stream = `id: 2\ndata: ${JSON.stringify(refreshed)}\n\n`;
  let task = refreshing;
  server.use(
    http.get(one, () => HttpResponse.json(task)),
    http.get(`${one}/events`, async () => {
      // After the reading of the task itself, which would otherwise arrive last with the older state.
      await delay(100);
      task = refreshed;
      return new HttpResponse(stream, { headers: { "content-type": "text/event-stream" } });
    }),
  );
}

beforeEach(() => begin(aGrant({ user: aUser({ role: "admin" }) })));

describe("a refresh", () => {
  it("is followed source by source, and says why one has to wait", async () => {
    answerSources();
    answerTask();
    server.use(
      http.post(`${origin}/api/v1/jobs/refresh`, () => HttpResponse.json(refreshing, { status: 202 })),
    );
    const person = userEvent.setup();
    renderApp("/sources");
    await screen.findByRole("heading", { name: "Remote OK" });
    await person.click(screen.getByRole("button", { name: "Refresh all" }));
    const shown = await screen.findByRole("region", { name: "This refresh" });
    expect(await within(shown).findByText("97 found, 12 new")).toBeInTheDocument();
    expect(await within(shown).findByText("Has to wait")).toBeInTheDocument();
    expect(within(shown).getByText(/Feeds may be read once an hour\./)).toHaveTextContent("in 30 minutes");
    await person.click(within(shown).getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("region", { name: "This refresh" })).toBeNull();
  });

  it("is found again after a reload", async () => {
    answerSources();
    answerTask();
    server.use(http.get(`${origin}/api/v1/tasks`, () => HttpResponse.json(page([refreshing]))));
    renderApp("/sources");
    const shown = await screen.findByRole("region", { name: "This refresh" });
    expect(await within(shown).findByText("97 found, 12 new")).toBeInTheDocument();
  });

  it("that does not start says why", async () => {
    answerSources();
    server.use(
      http.post(`${origin}/api/v1/jobs/refresh`, () => aProblem(429, { detail: "That was a lot." })),
    );
    const person = userEvent.setup();
    renderApp("/sources");
    await person.click(await screen.findByRole("button", { name: "Refresh all" }));
    expect(await screen.findByText("The refresh did not start")).toBeInTheDocument();
  });
});

describe("a source", () => {
  it("says what was decided about it to others only", async () => {
    begin(aGrant());
    answerSources([
      aSource({ state: "failed", error: "The site answered with a web page instead of data." }),
    ]);
    renderApp("/sources");
    expect(await screen.findByText(/a web page instead of data/)).toBeInTheDocument();
    expect(screen.getByText("Did not work")).toBeInTheDocument();
    expect(screen.queryByRole("switch")).toBeNull();
  });

  it("is changed as it was last seen", async () => {
    const sent = vi.fn();
    answerSources([aSource()]);
    server.use(
      http.patch(`${sources}/remoteok`, async ({ request }) => {
        sent(request.headers.get("if-match"), await request.json());
        return HttpResponse.json(aSource({ enabled: false, version: 4 }));
      }),
    );
    const person = userEvent.setup();
    renderApp("/sources");
    await person.click(await screen.findByRole("switch"));
    expect(await screen.findByText(/Switched off/, { selector: "label" })).toBeInTheDocument();
    expect(sent).toHaveBeenCalledWith('"3"', { enabled: false });
  });

  it("shows its readings", async () => {
    answerSources([aSource()]);
    const run = {
      id: "run-1",
      board: null,
      started_at: "2026-11-20T10:00:00Z",
      completed_at: "2026-11-20T10:00:09Z",
      state: "ok",
      complete: true,
      found: 97,
      new: 12,
      updated: 0,
      closed: 0,
      bad: 1,
      bad_reason: "Entry 7 has no title.",
      error: null,
      retry_at: null,
    };
    server.use(http.get(`${sources}/remoteok/runs`, () => HttpResponse.json(page([run]))));
    const person = userEvent.setup();
    renderApp("/sources");
    await person.click(await screen.findByRole("button", { name: /History/ }));
    const drawer = await screen.findByRole("dialog", { name: "Readings of Remote OK" });
    expect(await within(drawer).findByText("97 found, 12 new, 1 unusable")).toBeInTheDocument();
    expect(within(drawer).getByText("took 9.0 s")).toBeInTheDocument();
  });
});

describe("feeds", () => {
  const board = {
    id: "feed-1",
    label: "Harbour jobs",
    url: "https://harbour.example/jobs.rss",
    state: null,
    last_run_at: null,
    found: null,
    error: null,
  };

  it("are added, and a refused one says why", async () => {
    let boards = [] as (typeof board)[];
    server.use(
      http.get(sources, () => HttpResponse.json(page([{ ...rss, boards }]))),
      http.post(`${sources}/rss/feeds`, async ({ request }) => {
        const { url } = (await request.json()) as { url: string };
        if (url !== board.url) return aProblem(409, { title: "This feed is already read" });
        boards = [board];
        return HttpResponse.json({ ...board, created_at: "2026-11-20T10:00:00Z" }, { status: 201 });
      }),
    );
    const person = userEvent.setup();
    renderApp("/sources");
    const field = await screen.findByLabelText("Address of a feed");
    await person.type(field, "ftp://no");
    await person.click(screen.getByRole("button", { name: "Add" }));
    expect(await screen.findByText(/begins with http/)).toBeInTheDocument();
    await person.clear(field);
    await person.type(field, "https://twice.example");
    await person.click(screen.getByRole("button", { name: "Add" }));
    expect(await screen.findByText("This feed is already read")).toBeInTheDocument();
    await person.clear(field);
    await person.type(field, board.url);
    await person.click(screen.getByRole("button", { name: "Add" }));
    expect(await screen.findByText("Harbour jobs")).toBeInTheDocument();
    expect(field).toHaveValue("");
  });

  it("are removed, and put back", async () => {
    const calls: string[] = [];
    answerSources([{ ...rss, boards: [board] }]);
    server.use(
      http.delete(`${sources}/rss/feeds/feed-1`, () => {
        calls.push("removed");
        return new HttpResponse(null, { status: 204 });
      }),
      http.post(`${sources}/rss/feeds`, () => {
        calls.push("added");
        return HttpResponse.json({ ...board, created_at: "2026-11-20T10:00:00Z" }, { status: 201 });
      }),
    );
    const person = userEvent.setup();
    renderApp("/sources");
    await person.click(await screen.findByRole("button", { name: "Remove Harbour jobs" }));
    expect(await screen.findByText("Feed removed")).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: /Undo/ }));
    await waitFor(() => expect(calls).toEqual(["removed", "added"]));
  });
});
