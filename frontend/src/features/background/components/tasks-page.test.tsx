import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, aTask, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const one = `${origin}/api/v1/tasks/:id`;
const dead = aTask({
  state: "dead",
  error: "The source did not answer.",
  attempts: 5,
  finished_at: "2026-11-20T10:03:00Z",
  results: [
    { source: "remoteok", state: "ok", found: 12 },
    { source: "rss", state: "failed", found: 0 },
  ],
});

beforeEach(() => begin(aGrant()));

describe("a task", () => {
  it("shows what went wrong and what it found, and can be started again", async () => {
    const started = vi.fn();
    server.use(
      http.get(one, () => HttpResponse.json(dead)),
      http.post(`${one}/redrive`, () => {
        started();
        return HttpResponse.json(aTask({ state: "queued" }), { status: 202 });
      }),
      http.get(`${one}/events`, () => aProblem(503)),
    );
    const person = userEvent.setup();
    renderApp(`/tasks/${dead.id}`);
    expect(await screen.findByText("The source did not answer.")).toBeInTheDocument();
    expect(screen.getByRole("cell", { name: "remoteok" })).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Start again" }));
    expect(await screen.findByText("Started again")).toBeInTheDocument();
    expect(started).toHaveBeenCalledTimes(1);
  });

  it("is followed live to its end", async () => {
    const ended = aTask({ state: "succeeded", result: { steps: 4 }, finished_at: "2026-11-20T10:00:05Z" });
    const stream = `id: 2\ndata: ${JSON.stringify(ended)}\n\n`;
    server.use(
      http.get(one, () => HttpResponse.json(aTask())),
      http.get(
        `${one}/events`,
        () => new HttpResponse(stream, { headers: { "content-type": "text/event-stream" } }),
      ),
    );
    renderApp(`/tasks/${ended.id}`);
    expect(await screen.findByText("4.0 s")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
  });

  it("that is not there says so, with an id to quote", async () => {
    server.use(http.get(one, () => aProblem(404, { title: "There is no such task" })));
    renderApp(`/tasks/${dead.id}`);
    expect(await screen.findByRole("heading", { name: "There is no such task" })).toBeInTheDocument();
    expect(screen.getByText("req-12345678")).toBeInTheDocument();
  });
});

describe("the list", () => {
  it("moves by j and k, the detail beside it", async () => {
    const tasks = [
      aTask({ type: "system.echo", state: "succeeded" }),
      { ...dead, id: "0192f000-0000-7000-8000-0000000000bb" },
    ];
    server.use(
      http.get(`${origin}/api/v1/tasks`, () => HttpResponse.json(page(tasks))),
      http.get(one, ({ params }) => HttpResponse.json(tasks.find((task) => task.id === params.id))),
    );
    const person = userEvent.setup();
    const { router } = renderApp("/tasks");
    await screen.findByText("Echo");
    await person.keyboard("j");
    expect(await screen.findByRole("heading", { name: "Echo" })).toBeInTheDocument();
    await person.keyboard("j");
    expect(await screen.findByRole("heading", { name: "Count" })).toBeInTheDocument();
    expect(document.title).toBe("Count · Career Agent");
    await person.keyboard("k");
    await waitFor(() => expect(router.state.location.pathname).toBe(`/tasks/${tasks[0]!.id}`));
  });

  it("keeps its filter in the address", async () => {
    const asked: string[] = [];
    server.use(
      http.get(`${origin}/api/v1/tasks`, ({ request }) => {
        asked.push(new URL(request.url).searchParams.getAll("state").join());
        return HttpResponse.json(page([]));
      }),
    );
    const person = userEvent.setup();
    const { router } = renderApp("/tasks");
    expect(await screen.findByText("Nothing has run yet")).toBeInTheDocument();
    await person.click(screen.getByRole("radio", { name: "Problems" }));
    expect(await screen.findByText("None of these")).toBeInTheDocument();
    expect(router.state.location.search).toEqual({ show: "problems" });
    expect(asked).toContain("failed,dead");
  });
});
