import { screen, waitFor } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, origin } from "@/test/data";
import { renderInRouter } from "@/test/render-in-router";
import { aSalary } from "@/test/salary";
import { server } from "@/test/server";
import { JobEstimate } from "./job-estimate";
import { basisWords, sameQuestion } from "./words";

const id = "0192f000-0000-7000-8000-0000000000c1";
const stated = { min: 50_000, max: 60_000, currency: "EUR", period: "year" } as const;

function answer(body: object): string[] {
  const asked: string[] = [];
  server.use(
    http.get(`${origin}/api/v1/insights/salary/jobs/:id`, ({ request }) => {
      asked.push(request.url);
      return HttpResponse.json({ job_id: id, stated: null, stated_in: null, estimate: null, ...body });
    }),
  );
  return asked;
}

beforeEach(() => begin(aGrant()));

it("shows an estimate where the employer states no pay, and that it is one", async () => {
  answer({ estimate: aSalary() });
  renderInRouter(<JobEstimate jobId={id} stated={false} />);
  expect(await screen.findByText("Our estimate")).toBeInTheDocument();
  expect(screen.getByText("€60K–€80K/yr")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "See what it is compared with" })).toHaveAttribute(
    "href",
    expect.stringContaining("/insights/pay?title=data+engineer&location=Berlin"),
  );
});

it("never stands over an employer’s figure", async () => {
  const asked = answer({ stated, estimate: aSalary() });
  const { container, unmount } = renderInRouter(<JobEstimate jobId={id} stated />);
  await waitFor(() => expect(container).toBeEmptyDOMElement());
  expect(asked).toHaveLength(0);
  unmount();
  // Another posting of the same job states it: that one's figure is the employer's too.
  const second = renderInRouter(<JobEstimate jobId={id} stated={false} />);
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(second.container).toBeEmptyDOMElement();
});

it("quotes what the posting says of pay in place of a figure", async () => {
  answer({ estimate: aSalary() });
  const { unmount } = renderInRouter(<JobEstimate jobId={id} stated={false} words="competitive salary" />);
  expect(
    await screen.findByText(/The posting says “competitive salary” and states no figure\. From/),
  ).toBeInTheDocument();
  unmount();
  renderInRouter(<JobEstimate jobId={id} stated={false} words="Band 6" />);
  expect(await screen.findByText(/The posting says “Band 6”\. From/)).toBeInTheDocument();
});

it("says why there is none", async () => {
  const reason = "Only 2 comparable postings state their pay.";
  answer({ estimate: aSalary({ abstained: true, p25: null, p50: null, p75: null, reason }) });
  renderInRouter(<JobEstimate jobId={id} stated={false} />);
  expect(await screen.findByText(new RegExp(reason))).toBeInTheDocument();
});

it("says what an estimate rests on", () => {
  const model = { name: "salary_predictor", version: "1", trained_on: "shipped", rows: 1200 } as const;
  expect(basisWords(aSalary({ basis: "model", model }))).toBe(
    "From a model that learnt from 1,200 postings that state pay, that came with the product.",
  );
  expect(sameQuestion(aSalary({ period: "hour" }))).toEqual({
    title: "data engineer",
    location: "Berlin",
    currency: "EUR",
    period: "hour",
  });
});
