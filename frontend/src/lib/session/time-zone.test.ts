import { http, HttpResponse } from "msw";
import { aGrant, aUser, origin } from "@/test/data";
import { server } from "@/test/server";
import { begin, currentSession } from "./session";
import { sayTimeZone } from "./time-zone";

function listen() {
  const said = vi.fn();
  server.use(
    http.patch(`${origin}/api/v1/auth/me`, async ({ request }) => {
      const body = (await request.json()) as { time_zone: string };
      said(body);
      return HttpResponse.json(aUser(body));
    }),
  );
  return said;
}

it("says the browser's zone once for a person who has none", async () => {
  const said = listen();
  const stop = sayTimeZone();
  begin(aGrant({ user: aUser({ time_zone: null }) }));
  begin(aGrant({ user: aUser({ time_zone: null }) }));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  await vi.waitFor(() => expect(currentSession().user?.time_zone).toBe(zone));
  expect(said).toHaveBeenCalledExactlyOnceWith({ time_zone: zone });
  stop();
});

it("leaves a zone that somebody chose", async () => {
  const said = listen();
  const stop = sayTimeZone();
  begin(aGrant({ user: aUser({ time_zone: "Asia/Tokyo" }) }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(said).not.toHaveBeenCalled();
  stop();
});
