import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, origin, page } from "@/test/data";
import { aPosting, aSource } from "@/test/jobs";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import { aPaidUsage } from "@/test/usage";

const copy = {
  id: "0192f000-0000-7000-8000-0000000000c1",
  source: "lever",
  source_label: "Lever",
  title: "Charge nurse (nights)",
  company: "Brannoc Staffing",
  url: "https://lever.example/1",
  status: "open" as const,
  posted_at: "2026-11-17T09:00:00.000Z",
  reasons: [
    { rule: "title", detail: "same title" },
    { rule: "text", detail: "98 % of the same words" },
  ],
};
const imported = {
  at: "2026-11-18T10:00:00.000Z",
  by_me: true,
  method: "JSON-LD",
  fields: [{ name: "title", value: "Charge nurse", from: "the page's title" }],
};

function answerJob(change: Parameters<typeof aPosting>[0] = {}) {
  const job = aPosting(change);
  server.use(
    http.get(`${origin}/api/v1/jobs`, () => HttpResponse.json(page([]))),
    http.get(`${origin}/api/v1/jobs/:id`, () => HttpResponse.json(job, { headers: { ETag: '"1"' } })),
    http.get(`${origin}/api/v1/matches/of-job/:id`, () => aProblem(404)),
    http.get(`${origin}/api/v1/sources`, () => HttpResponse.json(page([aSource()]))),
  );
  return renderApp(`/jobs/${job.id}`);
}

beforeEach(() => begin(aGrant()));

it("is told in its own words, with what it offers and what happened to it", async () => {
  answerJob({
    summary: ["You lead the triage desk."],
    benefits: [{ name: "Pension", quote: "a current ALS certificate" }],
    reposts: { count: 4, since: "2026-05-03T12:00:00Z" },
    history: [
      {
        at: "2026-11-19T10:00:00Z",
        kind: "changed",
        text: "Changed: pay.",
        changes: [{ name: "pay", before: "", after: "30 to 40 GBP a hour" }],
        lines: [{ sign: "+", text: "You lead nights." }],
        more_lines: 0,
      },
      {
        at: "2026-11-18T10:00:00Z",
        kind: "first_seen",
        text: "First seen: Remote OK.",
        changes: [],
        lines: [],
        more_lines: 0,
      },
    ],
  });
  const person = userEvent.setup();
  expect(await screen.findByRole("blockquote", { name: "In its own words" })).toHaveTextContent(
    "You lead the triage desk.",
  );
  expect(screen.getByText(/Posted 4 times since May/)).toBeInTheDocument();
  await person.hover(screen.getByRole("button", { name: /Pension/ }));
  expect(document.querySelector('[data-pairs~="benefit-0"]')).toHaveAttribute("data-lit", "true");
  const history = screen.getByRole("region", { name: "History" });
  const [edit] = within(history).getAllByRole("listitem");
  expect(edit).toHaveTextContent("Changed: pay.");
  expect(edit).toHaveTextContent("not stated → 30 to 40 GBP a hour");
  expect(edit).toHaveTextContent("Added: You lead nights.");
});

it("links to its source without holding search engines back, and to the terms", async () => {
  answerJob();
  const link = await screen.findByRole("link", { name: "This posting on Remote OK" });
  expect(link).toHaveAttribute("href", "https://jobs.example/a");
  expect(link.getAttribute("rel")).not.toContain("nofollow");
  const terms = await screen.findByRole("link", { name: /Jobs from Remote OK/ });
  expect(terms).toHaveAttribute("href", "https://remoteok.example/terms");
});

it("shows a fact’s words on focus, and lights them in the text", async () => {
  answerJob({
    work_permit: { kind: "right_to_work", countries: ["GB"], quote: "You lead the triage desk." },
  });
  const person = userEvent.setup();
  const fact = await screen.findByRole("button", { name: /Right to work: United Kingdom/ });
  act(() => fact.focus());
  await waitFor(() => expect(fact).toHaveAccessibleDescription("“You lead the triage desk.”"));
  expect(document.querySelector('[data-pairs~="fact-permit"]')).toHaveAttribute("data-lit", "true");
  await person.click(fact);
  expect(document.activeElement).toHaveAttribute("data-pairs", expect.stringContaining("fact-permit"));
});

it("says at once that it is closed", async () => {
  answerJob({ status: "closed", closed_at: "2026-11-01T00:00:00Z", closed_reason: "no_longer_listed" });
  const notice = await screen.findByText("This job is closed");
  const title = screen.getByRole("heading", { name: "Charge nurse" });
  expect(notice.compareDocumentPosition(title)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

it("is parted from a copy, and put together again", async () => {
  const asked: [string, unknown][] = [];
  answerJob({ duplicates: [copy] });
  server.use(
    http.post(`${origin}/api/v1/jobs/:id/not-duplicate`, async ({ request }) => {
      asked.push(["part", await request.json()]);
      return HttpResponse.json(aPosting());
    }),
    http.delete(`${origin}/api/v1/jobs/:id/not-duplicate/:other`, ({ params }) => {
      asked.push(["join", params.other]);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const person = userEvent.setup();
  const part = await screen.findByRole("button", { name: /Not a duplicate/ });
  expect(screen.getByText(/Same title, 98 % of the same words\./)).toBeInTheDocument();
  await person.click(part);
  expect(await screen.findByText("Shown as two jobs from now on")).toBeInTheDocument();
  await person.keyboard("z");
  await waitFor(() =>
    expect(asked).toEqual([
      ["part", { other_id: copy.id }],
      ["join", copy.id],
    ]),
  );
});

describe("an imported job", () => {
  it("shows what was read from where", async () => {
    answerJob({ imported });
    const person = userEvent.setup();
    await person.click(await screen.findByRole("button", { name: "What was read from where" }));
    expect(screen.getByRole("row", { name: /Charge nurse/ })).toHaveTextContent("The page's title");
    expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
  });

  it("is edited; what somebody else changed meanwhile is not lost, nor what one wrote", async () => {
    const sent: [string | null, unknown][] = [];
    answerJob({ imported, editable: true });
    server.use(
      http.patch(`${origin}/api/v1/jobs/:id`, async ({ request }) => {
        sent.push([request.headers.get("if-match"), await request.json()]);
        if (sent.length === 1) {
          server.use(
            http.get(`${origin}/api/v1/jobs/:id`, () =>
              HttpResponse.json(aPosting({ imported, editable: true, company: "Moorland" }), {
                headers: { ETag: '"2"' },
              }),
            ),
          );
          return aProblem(412);
        }
        return HttpResponse.json(
          aPosting({ imported, editable: true, title: "Matron", company: "Moorland" }),
        );
      }),
    );
    const person = userEvent.setup();
    await person.click(await screen.findByRole("button", { name: "Edit" }));
    const dialog = await screen.findByRole("dialog", { name: "Edit the job" });
    const title = await within(dialog).findByLabelText("Title");
    await person.clear(title);
    await person.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await within(dialog).findByText("A job needs a title.")).toBeInTheDocument();
    await person.type(title, "Matron");
    await person.click(within(dialog).getByRole("button", { name: "Save" }));
    expect(await within(dialog).findByText(/changed while you were editing/)).toBeInTheDocument();
    expect(title).toHaveValue("Matron");
    expect(within(dialog).getByLabelText("Company")).toHaveValue("Moorland");
    await person.click(within(dialog).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent).toEqual([
      ['"1"', { title: "Matron" }],
      ['"2"', { title: "Matron" }],
    ]);
  });

  it("is taken back after a question", async () => {
    const { router } = answerJob({ imported, editable: true });
    server.use(http.delete(`${origin}/api/v1/jobs/:id`, () => new HttpResponse(null, { status: 204 })));
    const person = userEvent.setup();
    await person.click(await screen.findByRole("button", { name: "Undo the import" }));
    const question = await screen.findByRole("alertdialog");
    await person.click(within(question).getByRole("button", { name: "Undo the import" }));
    expect(await screen.findByText("The import was undone")).toBeInTheDocument();
    expect(router.state.location.pathname).toBe("/jobs");
  });
});

describe("a reading by the language model", () => {
  it("is offered with its price, and starts by a click only", async () => {
    server.use(
      http.get(`${origin}/api/v1/usage`, () => HttpResponse.json(aPaidUsage())),
      http.get(`${origin}/api/v1/jobs/:id/read-with-model`, () =>
        HttpResponse.json({ read: false, credits: 3, affordable: true, reason: null, model: "m" }),
      ),
      http.post(`${origin}/api/v1/jobs/:id/read-with-model`, () =>
        aProblem(402, { detail: "Your credits are used up until December 1." }),
      ),
    );
    answerJob();
    const person = userEvent.setup();
    expect(await screen.findByText("at most 3 credits")).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Read it with the language model" }));
    expect(await screen.findByText("Your credits are used up until December 1.")).toBeInTheDocument();
  });

  it("says what came of it", async () => {
    answerJob({
      model_reading: {
        model: "claude-haiku-5-5",
        prompt: "job_requirements/1",
        proposals: 2,
        orders: 1,
        read_at: "2026-11-30T10:00:00Z",
      },
    });
    expect(await screen.findByText(/the posting confirms 2 demands it named/)).toHaveTextContent(
      "1 passage that gave orders to programs was kept from it.",
    );
    expect(screen.queryByRole("button", { name: /language model/ })).toBeNull();
  });

  it("is not spoken of where there is no model", async () => {
    answerJob();
    await screen.findByRole("heading", { name: "What it asks for" });
    expect(screen.queryByText(/language model/)).toBeNull();
  });
});
