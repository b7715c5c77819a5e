import { http, HttpResponse } from "msw";
import { begin, currentSession } from "@/lib/session/session";
import { aGrant, aProblem, aTask, origin, page } from "@/test/data";
import { server } from "@/test/server";
import { api, unwrap } from "./client";

const tasks = `${origin}/api/v1/tasks`;
const list = () => unwrap(api.GET("/api/v1/tasks"));

beforeEach(() => begin(aGrant({ access_token: "old" })));

function acceptOnly(token: string) {
  const seen: (string | null)[] = [];
  server.use(
    http.get(tasks, ({ request }) => {
      seen.push(request.headers.get("authorization"));
      return seen.at(-1) === `Bearer ${token}` ? HttpResponse.json(page([aTask()])) : aProblem(401);
    }),
  );
  return seen;
}

describe("the client", () => {
  it("renews a refused token once and repeats the request", async () => {
    const seen = acceptOnly("new");
    server.use(
      http.post(`${origin}/api/v1/auth/refresh`, () => HttpResponse.json(aGrant({ access_token: "new" }))),
    );
    expect((await list()).items).toHaveLength(1);
    expect(seen).toEqual(["Bearer old", "Bearer new"]);
  });

  it("ends the session when there is nothing to renew it with", async () => {
    acceptOnly("new");
    server.use(http.post(`${origin}/api/v1/auth/refresh`, () => aProblem(401)));
    await expect(list()).rejects.toMatchObject({ status: 401 });
    expect(currentSession()).toMatchObject({ status: "out", left: false });
  });

  it("throws what the server said, with the id to quote", async () => {
    server.use(http.get(tasks, () => aProblem(422, { title: "Some of this cannot be used" })));
    await expect(list()).rejects.toMatchObject({
      title: "Some of this cannot be used",
      reference: "req-12345678",
    });
  });

  it("repeats a parameter that has several values, and says who calls", async () => {
    const asked: Request[] = [];
    server.use(
      http.get(tasks, ({ request }) => {
        asked.push(request);
        return HttpResponse.json(page([]));
      }),
    );
    await unwrap(api.GET("/api/v1/tasks", { params: { query: { state: ["queued", "running"] } } }));
    expect(new URL(asked[0]!.url).search).toBe("?state=queued&state=running");
    expect(asked[0]!.headers.get("x-client")).toBe("dashboard");
  });
});
