import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, origin } from "@/test/data";
import { aMarketItem, answerMarket, aSkillMarket, someAsking } from "@/test/market";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const market = `${origin}/api/v1/insights/market`;

beforeEach(() => begin(aGrant()));

it("says what the figures rest on, and holds all of them in a table", async () => {
  answerMarket();
  const person = userEvent.setup();
  const { router } = renderApp("/insights");
  expect(await screen.findByText("Of 500 open postings, most ask for Triage (120).")).toBeInTheDocument();
  expect(await screen.findByText("62% of them; the rest are silent")).toBeInTheDocument();
  expect(screen.getByText("3 changed postings not counted yet")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "1 source not read to the end" })).toBeInTheDocument();
  const [first] = screen.getAllByRole("radio", { name: "Table" });
  await person.click(first!);
  const table = await screen.findByRole("table", { name: "Demand per skill" });
  const row = within(table).getByRole("row", { name: /Triage/ });
  expect(row).toHaveTextContent("yours");
  expect(row).toHaveTextContent("24%+12% 36 → 40from 36 to 40 postings£42K/yr 31 postings, +8% against all");
  expect(within(row).getByRole("link", { name: "Triage" })).toHaveAttribute(
    "href",
    "/insights/skills/triage",
  );
  await person.click(within(table).getByRole("button", { name: /Change in 30 days/ }));
  await waitFor(() => expect(router.state.location.search).toEqual({ view: "table", order: "growth" }));
});

it("says why a figure is missing, wherever one is", async () => {
  answerMarket([
    aMarketItem({ growth: null, growth_reason: "none_before", salary_median: null, salary_reason: "no_pay" }),
  ]);
  const person = userEvent.setup();
  renderApp("/insights?view=table");
  await person.click(await screen.findByRole("button", { name: "Change for Triage: no figure. Why?" }));
  expect(await screen.findByText(/nothing to compare with/)).toBeInTheDocument();
  await person.keyboard("{Escape}");
  await person.click(screen.getByRole("button", { name: "Pay with Triage: no figure. Why?" }));
  expect(await screen.findByText(/No employer states pay here/)).toBeInTheDocument();
  expect(screen.getByText(/Too few employers state their pay to show a middle/)).toBeInTheDocument();
});

it("keeps its filters in the address", async () => {
  const asked = answerMarket();
  const person = userEvent.setup();
  const { router } = renderApp("/insights?view=table&remote=hybrid&country=GB");
  await screen.findByRole("table", { name: "Demand per skill" });
  await person.click(screen.getByRole("combobox", { name: "Time of a change" }));
  await person.click(await screen.findByRole("option", { name: "Change in 90 days" }));
  await person.type(screen.getByRole("searchbox"), "nurse");
  await waitFor(() =>
    expect(router.state.location.search).toEqual({
      view: "table",
      remote: "hybrid",
      country: "GB",
      window: 90,
      q: "nurse",
    }),
  );
  await waitFor(() => expect(asked.at(-1)?.get("q")).toBe("nurse"));
  expect(Object.fromEntries(asked.at(-1) ?? [])).toMatchObject({
    remote: "hybrid",
    country: "GB",
    growth_days: "90",
  });
  // What cannot follow a filter says so.
  expect(screen.getAllByText(/Not narrowed by words and way of working\.$/)).toHaveLength(2);
});

it("with nothing in a part of the market leads back to all of it", async () => {
  answerMarket([]);
  const person = userEvent.setup();
  const { router } = renderApp("/insights?q=unicorn&view=table");
  await screen.findByRole("heading", { name: "No postings in this part of the market" });
  await person.click(screen.getByRole("button", { name: "Look at all of it" }));
  expect(await screen.findByRole("heading", { name: "No postings to count yet" })).toBeInTheDocument();
  expect(router.state.location.search).toEqual({ view: "table" });
  await waitFor(() => expect(screen.getByRole("searchbox")).toHaveValue(""));
});

it("that cannot be counted says so", async () => {
  answerMarket();
  server.use(http.get(market, () => aProblem(503, { title: "The figures are not ready" })));
  renderApp("/insights");
  expect(await screen.findByRole("heading", { name: "The figures are not ready" })).toBeInTheDocument();
});

it("tells all of one skill on a page of its own", async () => {
  answerMarket();
  server.use(
    http.get(`${origin}/api/v1/insights/salary/skills/triage`, () => aProblem(503, { title: "Not ready" })),
    http.get(`${market}/skills/nothing`, () =>
      HttpResponse.json({ title: "No such skill" }, { status: 404 }),
    ),
  );
  renderApp("/insights/skills/triage");
  expect(await screen.findByRole("heading", { level: 1, name: /Triage/ })).toBeInTheDocument();
  expect(
    await screen.findByText("50% of the postings with Triage ask for Patient care too."),
  ).toBeInTheDocument();
  expect(screen.getByText("No open posting that asks for it states its pay.")).toBeInTheDocument();
  expect(await screen.findByText("Brightline asks most often: in 9 open postings.")).toBeInTheDocument();
  expect(screen.getByText("All 120 open postings that ask for it.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Change in 7 days: no figure. Why?" })).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Show the postings" })).toHaveAttribute(
    "href",
    expect.stringContaining("/jobs?skills="),
  );
});

it("says of a common skill that only the newest postings were read", async () => {
  answerMarket();
  const looked_at = { postings: 10_000, capped: true };
  server.use(
    http.get(`${origin}/api/v1/insights/salary/skills/triage`, () => aProblem(503, { title: "Not ready" })),
    http.get(`${market}/skills/triage/companies`, () =>
      HttpResponse.json(someAsking({ postings: 320, looked_at })),
    ),
  );
  renderApp("/insights/skills/triage");
  expect(
    await screen.findByText("Of the newest 10,000 open postings, 320 ask for it; older ones were not read."),
  ).toBeInTheDocument();
});

it("says a change of few postings quietly, with their numbers", async () => {
  answerMarket();
  const growth = [{ days: 30, growth: 6.58, reason: null, recent: 41, previous: 8 }];
  server.use(
    http.get(`${origin}/api/v1/insights/salary/skills/triage`, () => aProblem(503, { title: "Not ready" })),
    http.get(`${market}/skills/triage`, () => HttpResponse.json(aSkillMarket({ growth }))),
  );
  renderApp("/insights/skills/triage");
  const figure = await screen.findByText("more than doubled");
  expect(figure).toHaveClass("font-normal");
  expect(screen.getByText("8 → 41 postings")).toBeInTheDocument();
});
