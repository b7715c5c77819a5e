import { delay, http, HttpResponse } from "msw";
import { aGrant, aProblem, origin } from "@/test/data";
import { server } from "@/test/server";

const refreshing = `${origin}/api/v1/auth/refresh`;

/** A freshly loaded tab: modules keep their state, so each tab is its own import. */
async function openTab() {
  vi.resetModules();
  return import("./session");
}

function rememberSignedIn() {
  localStorage.setItem("career-agent.signed-in", "true");
}

/** A refresh route that counts how many calls overlap. */
function countRefreshes() {
  const count = { calls: 0, overlapping: 0, most: 0 };
  server.use(
    http.post(refreshing, async () => {
      count.calls += 1;
      count.overlapping += 1;
      count.most = Math.max(count.most, count.overlapping);
      await delay(30);
      count.overlapping -= 1;
      return HttpResponse.json(aGrant({ access_token: `token-${count.calls}` }));
    }),
  );
  return count;
}

describe("restore", () => {
  it("asks nothing for somebody who was never signed in", async () => {
    const tab = await openTab();
    expect(await tab.restore()).toEqual({ status: "out", user: null, left: false });
  });

  it("signs in silently with the refresh cookie, saying who calls", async () => {
    rememberSignedIn();
    let client: string | null = null;
    server.use(
      http.post(refreshing, ({ request }) => {
        client = request.headers.get("x-client");
        return HttpResponse.json(aGrant());
      }),
    );
    const tab = await openTab();
    expect((await tab.restore()).user?.email).toBe("amara@example.org");
    expect(client).toBe("dashboard");
    expect(await tab.freshToken()).toBe("token-1");
  });

  it("is out where the cookie has ended", async () => {
    rememberSignedIn();
    server.use(http.post(refreshing, () => aProblem(401)));
    const tab = await openTab();
    expect((await tab.restore()).status).toBe("out");
    expect(localStorage.getItem("career-agent.signed-in")).toBe("false");
  });

  it("does not sign out because the server is down", async () => {
    rememberSignedIn();
    server.use(http.post(refreshing, () => aProblem(503)));
    const tab = await openTab();
    await expect(tab.restore()).rejects.toMatchObject({ status: 503 });
    expect(tab.currentSession().status).toBe("unknown");
    expect(localStorage.getItem("career-agent.signed-in")).toBe("true");
  });
});

describe("refresh", () => {
  it("runs once for all who wait in one tab", async () => {
    const count = countRefreshes();
    const tab = await openTab();
    await Promise.all([tab.refresh(null), tab.refresh(null), tab.refresh(null)]);
    expect(count.calls).toBe(1);
  });

  it("never runs in two tabs at the same time", async () => {
    const count = countRefreshes();
    const [first, second] = [await openTab(), await openTab()];
    await Promise.all([first.refresh(null), second.refresh(null)]);
    expect(count.most).toBe(1);
  });

  it("keeps the token of the browser's storage clean", async () => {
    countRefreshes();
    const tab = await openTab();
    await tab.refresh(null);
    expect(JSON.stringify(localStorage)).not.toContain("token-");
  });

  it("renews a token shortly before it ends", async () => {
    const count = countRefreshes();
    const tab = await openTab();
    tab.begin(aGrant({ access_token: "old", expires_in: 10 }));
    expect(await tab.freshToken()).toBe("token-1");
    expect(count.calls).toBe(1);
  });
});

describe("signOut", () => {
  it("forgets the person, on purpose", async () => {
    const tab = await openTab();
    tab.begin(aGrant());
    await tab.signOut();
    expect(tab.currentSession()).toEqual({ status: "out", user: null, left: true });
    expect(await tab.freshToken()).toBeNull();
  });

  it("stays signed in where the server did not hear of it", async () => {
    server.use(http.post(`${origin}/api/v1/auth/logout`, () => aProblem(500)));
    const tab = await openTab();
    tab.begin(aGrant());
    await expect(tab.signOut()).rejects.toMatchObject({ status: 500 });
    expect(tab.currentSession().status).toBe("in");
  });
});
