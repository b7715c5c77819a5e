import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, origin, page } from "@/test/data";
import { aBasis, anAdvice } from "@/test/insights";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import { comparisonSentence } from "../compare";
import type { Snapshot } from "../queries";

beforeEach(() => begin(aGrant()));

const api = `${origin}/api/v1/insights/recommendations`;
const id = "0192f000-0000-4000-8000-0000000000c1";
const kept = { id, name: "Before the course", created_at: "2026-11-01T09:00:00Z", items: 1 };
const { effect } = anAdvice();
const snapshot: Snapshot = {
  ...kept,
  basis: "Over your 100 best matches.",
  compared: [
    {
      then: anAdvice(),
      now: { ...effect, matches: 20, mean_gain: 5 },
      state: "changed",
      words: "It raises fewer matches than then.",
    },
  ],
  new: [anAdvice({ id: "apply", kind: "apply_first", title: "Apply to Brightline" })],
};

function answer(over = aBasis()) {
  const away = new Set<string>();
  const held = { kept: [] as (string | null)[] };
  const all = [anAdvice(), anAdvice({ id: "widen", kind: "widen_place", title: "Look in Gdańsk too" })];
  const advice = over.reason ? [] : all;
  server.use(
    http.get(api, ({ request }) => {
      const dismissed = new URL(request.url).searchParams.get("show") === "dismissed";
      const items = advice.filter((item) => away.has(item.id) === dismissed);
      return HttpResponse.json({
        ...page(items),
        basis: over.words,
        over,
        as_of: null,
        dismissed: away.size,
      });
    }),
    http.post(`${api}/:id/:way`, ({ params }) => {
      if (params.way === "dismiss") away.add(String(params.id));
      else away.delete(String(params.id));
      return HttpResponse.json(advice.find((item) => item.id === params.id));
    }),
    http.get(`${api}/snapshots`, () => HttpResponse.json(page([kept]))),
    http.get(`${api}/snapshots/${id}`, () => HttpResponse.json(snapshot)),
    http.post(`${api}/snapshots`, async ({ request }) => {
      held.kept.push(((await request.json()) as { name: string | null }).name);
      return HttpResponse.json(snapshot, { status: 201 });
    }),
  );
  return held;
}

it("shows each step with its reason, its effect and what it rests on", async () => {
  answer();
  const person = userEvent.setup();
  renderApp("/insights/next");
  const step = await screen.findByRole("article", { name: "Learn React" });
  expect(step).toHaveTextContent("You know Vue; React is near.");
  expect(step).toHaveTextContent("median pay +€4,200 a year (EUR), from 61 postings");
  await person.click(within(step).getByText(/What this rests on: 1 point/));
  expect(within(step).getByText("3+ years with React")).toBeVisible();
  expect(within(step).getByRole("link", { name: "See the gap Learn React" })).toHaveAttribute(
    "href",
    "/insights/gaps?sort=gain",
  );
});

it("says which matches it rests on", async () => {
  answer(aBasis({ words: "37 of your 100 best matches score 40 or more.", matches: 37, left_out: 63 }));
  renderApp("/insights/next");
  expect(await screen.findByText(/^37 of your 100 best matches score 40 or more/)).toBeInTheDocument();
});

it("says what to do where no match is close enough", async () => {
  const words = "None of your 100 best matches scores 40 or more.";
  answer(aBasis({ reason: "no_close_matches", words, matches: 0, left_out: 100 }));
  renderApp("/insights/next");
  expect(await screen.findByRole("heading", { name: "No match is close enough yet" })).toBeInTheDocument();
  expect(screen.getByText(new RegExp(words))).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Complete your profile" })).toHaveAttribute("href", "/profile");
});

it("puts a step away and takes it back", async () => {
  answer();
  const person = userEvent.setup();
  renderApp("/insights/next");
  await person.click(await screen.findByRole("button", { name: "Put away Learn React" }));
  await waitFor(() => expect(screen.queryByRole("article", { name: "Learn React" })).toBeNull());
  expect(await screen.findByRole("link", { name: "1 step put away" })).toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: /^Undo/ }));
  expect(await screen.findByRole("article", { name: "Learn React" })).toBeInTheDocument();
});

it("keeps the steps, and compares what was kept with what stands now", async () => {
  const held = answer();
  const person = userEvent.setup();
  const { router } = renderApp("/insights/next");
  await person.type(await screen.findByRole("textbox", { name: /Name/ }), "After the course");
  await person.click(screen.getByRole("button", { name: "Keep these steps" }));
  await waitFor(() => expect(held.kept).toEqual(["After the course"]));
  await person.click(await screen.findByRole("link", { name: /^Before the course/ }));
  const list = await screen.findByRole("list", { name: "Then and now" });
  expect(list).toHaveTextContent("It raises fewer matches than then.");
  expect(list).toHaveTextContent("New since");
  expect(router.state.location.search).toEqual({ kept: id });
  expect(comparisonSentence(snapshot)).toBe("1 changed, 1 is new.");
});
