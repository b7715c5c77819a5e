import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { aSalary, aSkillPay } from "@/test/salary";
import { server } from "@/test/server";

const salary = `${origin}/api/v1/insights/salary`;

function answer(estimate = aSalary()): URLSearchParams[] {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get(salary, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json(estimate);
    }),
    http.get(`${salary}/skills`, () =>
      HttpResponse.json({
        ...page([aSkillPay()]),
        currency: "EUR",
        currencies: ["EUR"],
        family: null,
        untold: 12,
        caution: "Association, not cause.",
        counted_at: null,
      }),
    ),
  );
  return asked;
}

beforeEach(() => begin(aGrant()));

it("asks for a title, then answers with a range, its basis and each comparable posting", async () => {
  const asked = answer();
  const person = userEvent.setup();
  const { router } = renderApp("/insights/pay");
  expect(await screen.findByRole("heading", { name: "Name a job title" })).toBeInTheDocument();
  const form = screen.getByRole("form", { name: "Position" });
  await person.click(within(form).getByRole("button", { name: "Estimate the pay" }));
  expect(within(form).getByText(/Write a job title/)).toBeInTheDocument();
  expect(asked).toHaveLength(0);
  await person.type(within(form).getByRole("textbox", { name: /Job title/ }), "data engineer");
  await person.type(within(form).getByRole("textbox", { name: /Place/ }), "Berlin");
  await person.click(within(form).getByRole("button", { name: "Estimate the pay" }));
  await waitFor(() =>
    expect(router.state.location.search).toEqual({ title: "data engineer", location: "Berlin" }),
  );
  expect(await screen.findByText("€60K–€80K/yr")).toBeInTheDocument();
  expect(screen.getByText("Estimate")).toBeInTheDocument();
  expect(screen.getByText(/From 14 comparable postings of 9 employers/)).toBeInTheDocument();
  expect(
    screen.getByRole("img", { name: /from €60K\/yr to €80K\/yr, middle €70K\/yr; 14 postings/ }),
  ).toBeVisible();
  expect(screen.getByText(/Not known, so without effect: blorping/)).toBeInTheDocument();
  const row = within(screen.getByRole("table", { name: "Comparable postings" })).getByRole("row", {
    name: /Data Engineer/,
  });
  expect(row).toHaveTextContent("€65K–€75K/yr");
  expect(within(row).getByRole("link", { name: "Data Engineer" })).toHaveAttribute(
    "href",
    expect.stringMatching(/^\/jobs\/0192f000/),
  );
});

it("says calmly why it says nothing, and what to try", async () => {
  answer(
    aSalary({
      abstained: true,
      p25: null,
      p50: null,
      p75: null,
      reason: "Only 2 comparable postings state their pay.",
      comparables: [],
    }),
  );
  renderApp("/insights/pay?title=lamplighter&location=Berlin");
  expect(await screen.findByRole("heading", { name: "No estimate for this position" })).toBeInTheDocument();
  expect(screen.getByText("Only 2 comparable postings state their pay.")).toBeInTheDocument();
  expect(screen.getByText("Ask for all of Germany instead of Berlin.")).toBeInTheDocument();
  expect(screen.queryByText("Estimate")).not.toBeInTheDocument();
});

it("tells how pay differs with a skill, with the interval in its table", async () => {
  answer();
  const person = userEvent.setup();
  renderApp("/insights/pay");
  expect(
    await screen.findByText(
      /where Kafka is asked for, pay is \+6\.2% with title, place and level held equal/,
    ),
  ).toBeInTheDocument();
  expect(
    screen.getByText(/For 12 more skills no difference can be told\. Association, not cause\./),
  ).toBeInTheDocument();
  await person.click(screen.getByRole("radio", { name: "Table" }));
  const table = screen.getByRole("table", { name: "What pay goes with a skill" });
  expect(within(table).getByRole("row", { name: /Kafka/ })).toHaveTextContent(
    "+2.1%+6.2%+10.4%+€4,300/yr40300",
  );
});
