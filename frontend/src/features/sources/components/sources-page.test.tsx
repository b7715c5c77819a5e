import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { delay, http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
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
    await screen.findByRole("link", { name: "Remote OK" });
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

const linkedin = aSource({
  slug: "linkedin",
  label: "LinkedIn",
  state: null,
  enabled: false,
  open_jobs: 0,
  terms: {
    link: "https://linkedin.example/terms",
    attribution: "Jobs from LinkedIn.",
    default_enabled: false,
    notice: "Its user agreement forbids programs to read its pages.",
  },
});

describe("the list", () => {
  const failed = aSource({
    slug: "themuse",
    label: "The Muse",
    state: "failed",
    error: "The site answered with status 503.",
  });

  it("groups sources by what they ask of a person, and filters them by the address", async () => {
    answerSources([aSource(), rss, failed, linkedin]);
    const person = userEvent.setup();
    const { router } = renderApp("/sources");
    const attention = await screen.findByRole("list", { name: "Needs attention" });
    expect(within(attention).getByText("The site answered with status 503.")).toBeInTheDocument();
    expect(screen.getByRole("list", { name: /to follow/ })).toHaveTextContent("Feeds");
    expect(screen.getByRole("list", { name: "Not read" })).toHaveTextContent("forbids programs");
    await person.click(screen.getByRole("radio", { name: /^Off/ }));
    expect(router.state.location.search).toEqual({ show: "off" });
    expect(screen.queryByRole("link", { name: "Remote OK" })).toBeNull();
    await person.type(screen.getByRole("searchbox"), "muse");
    expect(await screen.findByText("No source is called that here.")).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Show all sources" }));
    expect(await screen.findByRole("link", { name: "Remote OK" })).toBeInTheDocument();
  });

  it("says what the last readings brought to whoever does not see the chart", async () => {
    const reading = {
      started_at: "2026-11-20T10:00:00Z",
      state: "ok",
      found: 97,
      new: 12,
      closed: 2,
    } as const;
    answerSources([
      aSource({ history: [reading, { ...reading, state: "failed", found: 0, new: 0, closed: 0 }] }),
    ]);
    renderApp("/sources");
    expect(
      await screen.findByRole("img", {
        name: "Remote OK, last 2 readings: 0 to 97 found each time, 12 new and 2 closed in all; 1 did not bring all.",
      }),
    ).toBeInTheDocument();
  });

  it("raises the alarm at its top", async () => {
    const alarm = "Remote OK has been silent since 11 November: three readings in a row brought nothing.";
    answerSources([aSource({ alarm })]);
    renderApp("/sources");
    const silent = await screen.findByRole("region", { name: "Silent sources" });
    expect(silent).toHaveTextContent(`1 source is silent${alarm}`);
    expect(within(silent).getByRole("link", { name: "Remote OK" })).toHaveAttribute(
      "href",
      "/sources/remoteok",
    );
  });

  it("shows no switch to others than admins", async () => {
    begin(aGrant());
    answerSources([aSource()]);
    renderApp("/sources");
    expect(await screen.findByRole("button", { name: "Read Remote OK now" })).toBeInTheDocument();
    expect(screen.queryByRole("switch")).toBeNull();
  });
});

describe("the switch", () => {
  function answerPatch(changed: Partial<Schema<"SourceOut">>) {
    const sent = vi.fn();
    server.use(
      http.patch(`${sources}/:slug`, async ({ request, params }) => {
        sent(params.slug, request.headers.get("if-match"), await request.json());
        return HttpResponse.json({ ...(params.slug === "linkedin" ? linkedin : aSource()), ...changed });
      }),
    );
    return sent;
  }

  it("changes a source as it was last seen", async () => {
    answerSources([aSource()]);
    const sent = answerPatch({ enabled: false, version: 4 });
    const person = userEvent.setup();
    renderApp("/sources");
    await person.click(await screen.findByRole("switch", { name: "Read Remote OK" }));
    expect(await screen.findByText("Switched off")).toBeInTheDocument();
    expect(sent).toHaveBeenCalledWith("remoteok", '"3"', { enabled: false });
  });

  it("asks for a deliberate yes where the terms keep a source off", async () => {
    answerSources([linkedin]);
    const sent = answerPatch({ enabled: true });
    const person = userEvent.setup();
    renderApp("/sources");
    const toggle = await screen.findByRole("switch", { name: "Read LinkedIn" });
    expect(screen.queryByRole("button", { name: "Read LinkedIn now" })).toBeNull();
    await person.click(toggle);
    const dialog = await screen.findByRole("dialog", { name: "Before you switch on LinkedIn" });
    expect(dialog).toHaveAccessibleDescription(/forbids programs/);
    expect(within(dialog).getByRole("link", { name: /terms of LinkedIn/ })).toBeInTheDocument();
    await person.click(within(dialog).getByRole("button", { name: "Leave it off" }));
    expect(sent).not.toHaveBeenCalled();
    await person.click(toggle);
    await person.click(await screen.findByRole("button", { name: /I accept this/ }));
    expect(await screen.findByRole("list", { name: "Being read" })).toHaveTextContent("LinkedIn");
    expect(sent).toHaveBeenCalledWith("linkedin", '"3"', { enabled: true });
  });
});
