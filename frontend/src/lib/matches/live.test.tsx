import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { aGrant, origin } from "@/test/data";
import { server } from "@/test/server";
import { begin } from "../session/session";
import { useLiveMatches } from "./live";

const quiet = { scored_at: null, compared: 0, stored: 0, scoring: null };

function stream(revisions: readonly number[]) {
  const events = revisions.map(
    (revision) => `id: ${revision}\ndata: ${JSON.stringify({ ...quiet, revision })}\n\n`,
  );
  return new HttpResponse(events.join(""), { headers: { "content-type": "text/event-stream" } });
}

function List() {
  useLiveMatches();
  const asked = useQuery({ queryKey: ["matches", "list"], queryFn: () => Promise.resolve((times += 1)) });
  return <p>fetched {asked.data}</p>;
}

let times = 0;

function show(revisions: readonly number[]) {
  times = 0;
  begin(aGrant());
  const sent = [...revisions];
  server.use(
    http.get(`${origin}/api/v1/matches/state/events`, () => {
      const now = sent.splice(0);
      return now.length > 0 ? stream(now) : new Promise<never>(() => undefined);
    }),
  );
  render(
    <QueryClientProvider client={new QueryClient()}>
      <List />
    </QueryClientProvider>,
  );
}

it("fetches the list once more for a burst of changes", async () => {
  show([1, 2, 3, 4]);
  expect(await screen.findByText("fetched 2", {}, { timeout: 4_000 })).toBeInTheDocument();
});
