import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aRanked, aRecruiter, fakeDesk } from "@/test/candidates";
import { aGrant, aTask, origin } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { RankedPage } from "../../types";

beforeEach(() => begin(aGrant({ user: aRecruiter })));

const barred = {
  state: "ineligible" as const,
  reasons: [
    { rule: "licence", state: "ineligible" as const, quote: "TX", detail: "Needs a licence for Texas." },
  ],
};
const three = [
  aRanked(),
  aRanked({ candidate_id: "c-2", code: "C-222222", rank: 2, score: 61 }),
  aRanked({ candidate_id: "c-3", code: "C-333333", rank: 3, score: 90, eligibility: barred }),
];

async function open(path = "/candidates/jobs/job-1", change: Partial<RankedPage> = {}, items = three) {
  const fake = fakeDesk(items, change);
  server.use(...fake.handlers);
  const person = userEvent.setup();
  const app = renderApp(path);
  await screen.findByRole("heading", { level: 1 });
  return { person, fake, ...app };
}

const list = () => screen.findByRole("list", { name: "Ranked candidates" });

describe("a ranking", () => {
  it("names nobody, says what it stands on, and who may not take the job last", async () => {
    await open();
    const rows = within(await list()).getAllByRole("listitem");
    expect(rows[0]).toHaveTextContent("Candidate C-7F3A2C");
    expect(rows[0]).toHaveTextContent("Python");
    expect(rows[2]).toHaveTextContent("May not take this job");
    expect(rows[2]).toHaveTextContent("Not eligible: Needs a licence for Texas.");
    expect(screen.getByText("Names are hidden until you decide")).toBeInTheDocument();
    expect(
      await screen.findByText("Made 10 times by 2 processes: the same result each time."),
    ).toBeInTheDocument();
  });

  it("is gone through by keys; a decision asks for its reason, shows the name, and can be taken back", async () => {
    const { person, fake, router } = await open();
    await list();
    await person.keyboard("j");
    await person.keyboard("s");
    const dialog = await screen.findByRole("dialog", { name: "Shortlist: Candidate C-7F3A2C" });
    await person.keyboard("{Enter}");
    expect(within(dialog).getByRole("alert")).toHaveTextContent("A few words are needed");
    await person.keyboard("Ran it in production{Enter}");
    await waitFor(() =>
      expect(
        within(screen.getByRole("list", { name: "Ranked candidates" })).getByText("Ines Calloway"),
      ).toBeInTheDocument(),
    );
    expect(fake.held.asked).toEqual([
      { job_id: "job-1", decision: "shortlist", reason: "Ran it in production" },
    ]);
    await person.keyboard("z");
    await waitFor(() => expect(screen.queryByText("Ines Calloway")).toBeNull());
    await person.keyboard("jo");
    await waitFor(() => expect(router.state.location.pathname).toBe("/candidates/jobs/job-1/c-2"));
  });

  it("takes a reason over that the ranking gives", async () => {
    const { person, fake } = await open();
    await list();
    await person.keyboard("jx");
    await person.click(await screen.findByRole("button", { name: "No sign of Apache Kafka" }));
    await person.keyboard("{Enter}");
    await waitFor(() => expect(fake.held.asked).toHaveLength(1));
    expect(fake.held.asked[0]).toMatchObject({ decision: "reject", reason: "No sign of Apache Kafka" });
  });

  it("keeps what is shown in the address", async () => {
    const { person, router } = await open();
    await list();
    await person.click(screen.getByRole("radio", { name: "Shortlisted" }));
    await waitFor(() => expect(router.state.location.search).toEqual({ decision: "shortlist" }));
    expect(await screen.findByText("Nobody is shortlisted yet")).toBeInTheDocument();
  });

  it("says that it was not made yet, and makes it", async () => {
    const { person } = await open(
      "/candidates/jobs/job-1",
      { reason: "not_ranked", ranking_id: null, pending: 240 },
      [],
    );
    const asked: unknown[] = [];
    server.use(
      http.post(`${origin}/api/v1/candidates/rankings`, async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json(aTask({ type: "recruiting.rank" }), { status: 202 });
      }),
    );
    await person.click(await screen.findByRole("button", { name: "Rank 240 candidates" }));
    await waitFor(() => expect(asked).toEqual([{ job_id: "job-1", repeats: 2 }]));
  });

  it("says when candidates came since, with one action", async () => {
    await open("/candidates/jobs/job-1", { pending: 3 });
    expect(await screen.findByText(/3 candidates came or changed since/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Rank again" })).toBeInTheDocument();
  });
});

describe("a candidate", () => {
  it("is hidden in plain words; looking needs a reason", async () => {
    const { person, fake } = await open("/candidates/jobs/job-1/c-1");
    await person.click(await screen.findByRole("button", { name: "Show who this is" }));
    expect(screen.queryByText("ines@example.test")).toBeNull();
    await person.keyboard("They called us{Enter}");
    expect(await screen.findByText("ines@example.test")).toBeInTheDocument();
    expect(fake.held.asked).toEqual([{ reason: "They called us" }]);
  });

  it("shows each question with what it gives, and how it was decided", async () => {
    const stands = { decision: "interview" as const, reason: "Runs our stack", at: "2026-11-20T10:00:00Z" };
    await open("/candidates/jobs/job-1/c-1", {}, [
      aRanked({ blind: false, name: "Ines Calloway", decision: stands }),
    ]);
    expect(await screen.findByText("The candidate shows 2 of 3.")).toBeInTheDocument();
    expect(screen.getByText(/Runs our stack/)).toBeInTheDocument();
    expect(screen.getByRole("button", { name: /Take back: invited/ })).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Download the CV" })).toBeInTheDocument();
  });
});

it("is not for people who have no desk", async () => {
  begin(aGrant());
  renderApp("/candidates");
  expect(await screen.findByText("This page is not for your account")).toBeInTheDocument();
});
