import { http, HttpResponse } from "msw";
import { aTask, origin } from "@/test/data";
import { server } from "@/test/server";
import { followTask } from "./follow";
import type { Task } from "./task";

const task = aTask();
const events = `${origin}/api/v1/tasks/:id/events`;
const done = aTask({ state: "succeeded", result: { steps: 4 } });

function stream(...parts: { id: string; task: Task }[]) {
  const text = parts.map((part) => `id: ${part.id}\ndata: ${JSON.stringify(part.task)}\n\n`).join("");
  return new HttpResponse(`: keep-alive\n\n${text}`, { headers: { "content-type": "text/event-stream" } });
}

async function follow(): Promise<Task[]> {
  const seen: Task[] = [];
  await followTask({ id: task.id, signal: new AbortController().signal, onTask: (each) => seen.push(each) });
  return seen;
}

describe("followTask", () => {
  it("reads a stream to the end of the task", async () => {
    server.use(http.get(events, () => stream({ id: "1", task }, { id: "2", task: done })));
    expect((await follow()).map((each) => each.state)).toEqual(["running", "succeeded"]);
  });

  it("resumes where the stream broke off", async () => {
    const asked: (string | null)[] = [];
    server.use(
      http.get(events, ({ request }) => {
        asked.push(request.headers.get("last-event-id"));
        return asked.length === 1 ? stream({ id: "7", task }) : stream({ id: "8", task: done });
      }),
    );
    expect((await follow()).at(-1)?.state).toBe("succeeded");
    expect(asked).toEqual([null, "7"]);
  });

  it("polls where streams do not get through", async () => {
    server.use(
      http.get(events, () => new HttpResponse(null, { status: 502 })),
      http.get(`${origin}/api/v1/tasks/:id`, () => HttpResponse.json(done)),
    );
    expect(await follow()).toEqual([done]);
  });

  it("stops when asked", async () => {
    const stop = new AbortController();
    stop.abort();
    const onTask = vi.fn();
    await followTask({ id: task.id, signal: stop.signal, onTask });
    expect(onTask).not.toHaveBeenCalled();
  });
});
