import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, origin, page } from "@/test/data";
import { aProfile } from "@/test/profiles";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const market = `${origin}/api/v1/insights/market`;
const triage = {
  id: "triage",
  name: "Triage",
  jobs: 120,
  share: 0.24,
  growth: 0.12,
  salary_median: 42_000,
  salary_lift: 0.08,
  salary_currency: "GBP",
  salary_period: "year",
  salary_n: 31,
};

function answerMarket(items = [triage]) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get(market, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ ...page(items), postings: items.length > 0 ? 500 : 0, growth_days: 30 });
    }),
    http.get(`${market}/summary`, () =>
      HttpResponse.json({
        postings: 500,
        with_pay: 310,
        sources: [{ name: "remoteok", jobs: 500 }],
        families: [{ name: "nursing", jobs: 200 }],
        newest_posted_at: null,
        last_seen_at: new Date().toISOString(),
      }),
    ),
    http.get(`${origin}/api/v1/profile`, () => HttpResponse.json(aProfile())),
  );
  return asked;
}

beforeEach(() => begin(aGrant()));

it("says what the figures rest on, and holds all of them in a table", async () => {
  answerMarket();
  const person = userEvent.setup();
  const { router } = renderApp("/insights");
  expect(await screen.findByText("Of 500 open postings, most ask for Triage (120).")).toBeInTheDocument();
  expect(
    await screen.findByText(/500 open postings from 1 source ask for; 310 name their pay/),
  ).toBeInTheDocument();
  await person.click(screen.getByRole("radio", { name: "Table" }));
  const table = await screen.findByRole("table", { name: "Demand per skill" });
  const row = within(table).getByRole("row", { name: /Triage/ });
  expect(row).toHaveTextContent("yours");
  expect(row).toHaveTextContent("24%+12%£42K/yr 31 postings, +8% against all");
  expect(within(table).getByRole("columnheader", { name: /Median of a year’s pay/ })).toBeInTheDocument();
  expect(within(row).getByRole("link", { name: "Triage" })).toHaveAttribute(
    "href",
    expect.stringContaining("/jobs?skills="),
  );
  await person.click(within(table).getByRole("button", { name: /Change in 30 days/ }));
  await waitFor(() => expect(router.state.location.search).toEqual({ view: "table", order: "growth" }));
});

it("keeps its filters in the address", async () => {
  const asked = answerMarket();
  const person = userEvent.setup();
  const { router } = renderApp("/insights?view=table&remote=hybrid");
  await screen.findByRole("table", { name: "Demand per skill" });
  await person.click(screen.getByRole("combobox", { name: "Posted" }));
  await person.click(await screen.findByRole("option", { name: "Last 30 days" }));
  await person.type(screen.getByRole("searchbox"), "nurse");
  await waitFor(() =>
    expect(router.state.location.search).toEqual({ view: "table", remote: "hybrid", days: 30, q: "nurse" }),
  );
  await waitFor(() => expect(asked.at(-1)?.get("q")).toBe("nurse"));
  expect(asked.at(-1)?.get("remote")).toBe("hybrid");
  expect(asked.at(-1)?.get("days")).toBe("30");
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
