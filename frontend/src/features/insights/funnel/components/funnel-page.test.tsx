import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, origin } from "@/test/data";
import { aGroup } from "@/test/insights";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { Funnel } from "../queries";

beforeEach(() => begin(aGrant()));

const api = `${origin}/api/v1/insights/funnel`;

function aFunnel(change: Partial<Funnel> = {}): Funnel {
  const total = aGroup([12, 3, 2, 0]);
  return {
    first_day: null,
    last_day: null,
    time_zone: "Europe/Berlin",
    as_of: "2026-11-20T09:00:00Z",
    fewest: 10,
    undated: 0,
    undated_counted: true,
    total,
    by_source: [
      aGroup([12, 3, 2, 0], { key: "remoteok", label: "Remote OK" }),
      aGroup([2, 0, 0, 0], { key: "own", label: "Entered by hand" }),
    ],
    by_cv: [aGroup([12, 3, 2, 0], { key: "cv", label: "CV of October" })],
    by_title: [],
    by_band: [],
    calibration: {
      bands: [],
      scored: 4,
      unscored: 8,
      at_applying: 4,
      present: 0,
      reason: "too_few",
      summary: "4 applications with a score: too few to say which scores lead to replies.",
    },
    reason: null,
    note: null,
    ...change,
  };
}

function answer(funnel: Funnel) {
  const asked: (string | null)[] = [];
  server.use(
    http.get(api, ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("from"));
      return HttpResponse.json(funnel);
    }),
  );
  return asked;
}

it("tells how far applications got, apart by source and by CV", async () => {
  answer(aFunnel());
  const person = userEvent.setup();
  const { router } = renderApp("/insights/funnel");
  expect(await screen.findByText(/^Of 12 applications, 3 were answered/)).toBeInTheDocument();
  const table = await screen.findByRole("table", { name: "Applications by source" });
  const [, first, few] = within(table).getAllByRole("row");
  expect(first).toHaveTextContent("3 of 12 (25%)");
  expect(few).toHaveTextContent("0 of 2");
  expect(few).toHaveTextContent("Too few to tell a share");
  await person.click(screen.getByRole("radio", { name: "CV" }));
  expect(await screen.findByRole("table", { name: "Applications by cv" })).toHaveTextContent("CV of October");
  expect(router.state.location.search).toEqual({ by: "cv" });
});

it("says of too few scores that they are too few", async () => {
  answer(aFunnel());
  renderApp("/insights/funnel");
  expect(await screen.findByText(/too few to say which scores lead to replies/)).toBeInTheDocument();
  expect(screen.queryByText(/The stroke is the share/)).toBeNull();
});

it("asks for the days that were chosen", async () => {
  const asked = answer(aFunnel());
  const person = userEvent.setup();
  renderApp("/insights/funnel");
  await person.click(await screen.findByRole("radio", { name: "30 days" }));
  await waitFor(() => expect(asked.at(-1)).toMatch(/^\d{4}-\d{2}-\d{2}$/));
  expect(asked[0]).toBeNull();
});

it("says what to do where nothing was applied for", async () => {
  answer(aFunnel({ total: aGroup([0, 0, 0, 0]), reason: "no_applications" }));
  renderApp("/insights/funnel");
  expect(await screen.findByRole("heading", { name: "No applications yet" })).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Bring your applications" })).toHaveAttribute(
    "href",
    "/board/import",
  );
});

it("that cannot be counted says so", async () => {
  server.use(http.get(api, () => aProblem(503, { title: "Not now" })));
  renderApp("/insights/funnel");
  expect(await screen.findByRole("heading", { name: "Not now" })).toBeInTheDocument();
});
