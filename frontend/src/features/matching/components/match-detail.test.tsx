import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, origin } from "@/test/data";
import { aJobDetail, fakeMatches } from "@/test/fake-matches";
import { aFactor, aMatch, aRequirement } from "@/test/matches";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { MatchDetail } from "../types";

const match = aMatch({
  id: "a",
  score: 74,
  band: "great",
  eligibility: {
    state: "unclear",
    reasons: [
      {
        rule: "language",
        state: "unclear",
        quote: "Fluent German",
        detail: "Your profile does not name German.",
      },
    ],
  },
  factors: [
    aFactor({
      slug: "skills",
      label: "Skills",
      weight: 0.8,
      score: 0.7,
      reason: "You show 1 of the 2 skills the posting names.",
      evidence: [
        { from: "cv", quote: "Python since 2016" },
        { from: "job", quote: "Strong Python" },
      ],
    }),
    aFactor({ slug: "place", label: "Place", weight: 0.2, score: 0.9, reason: "The work is remote." }),
    aFactor({ slug: "pay", label: "Pay", weight: 0, score: null, reason: "The posting states no pay." }),
  ],
  matching_skills: ["Python"],
  missing_skills: ["Apache Kafka"],
});

const job = aJobDetail(match, "Strong Python. Kafka at scale. Fluent German.");

const details: Partial<MatchDetail> = {
  requirements: [
    aRequirement({
      cv_quotes: ["Django and Python since 2016"],
      skills: [{ id: "python", name: "Python", level: 1, state: "met", through: null }],
    }),
    aRequirement({
      text: "Kafka at scale",
      job_quote: "Kafka at scale",
      state: "missing",
      detail: "Your CV does not show Apache Kafka.",
      skills: [{ id: "apache-kafka", name: "Apache Kafka", level: 0, state: "missing", through: null }],
    }),
  ],
  next_actions: [
    {
      kind: "add_skill",
      text: "Add Apache Kafka, if you know it",
      because: "It is asked for.",
      name: "Apache Kafka",
      gain: 4.4,
    },
    {
      kind: "check_demand",
      text: "See whether you may take it",
      because: "It asks for German.",
      name: null,
      gain: null,
    },
  ],
};

beforeEach(() => begin(aGrant()));

async function open() {
  const fake = fakeMatches([match], [job], details);
  server.use(...fake.handlers);
  const person = userEvent.setup();
  const app = renderApp("/matches/a");
  await screen.findByRole("heading", { name: "Why this score" });
  return { person, fake, ...app };
}

function part(name: string): HTMLElement {
  return screen.getByRole("heading", { name }).closest("section")!;
}

describe("a match", () => {
  it("gives each factor its points, which add up, and says what did not count", async () => {
    await open();
    const why = part("Why this score");
    expect(within(why).getByText("56.0")).toBeInTheDocument();
    expect(within(why).getByText("18.0")).toBeInTheDocument();
    expect(within(why).getByText("74.0")).toBeInTheDocument();
    expect(why).toHaveTextContent("Not counted, for want of facts: Pay (the posting states no pay).");
  });

  it("marks the words of both sides, and lights up the partners", async () => {
    const { person } = await open();
    const cv = within(part("Why this score")).getByText("Python since 2016");
    const posting = part("The posting").querySelector("mark");
    expect(posting).toHaveTextContent("Strong Python");
    expect(posting).toHaveAttribute("data-from", "met");
    await person.hover(cv);
    expect(posting).toHaveAttribute("data-lit", "true");
    await person.unhover(cv);
    expect(posting).not.toHaveAttribute("data-lit");
  });

  it("puts the words of both sides side by side, and lights the partner", async () => {
    const { person } = await open();
    await screen.findByRole("heading", { name: "What it asks for" });
    const row = within(part("What it asks for"))
      .getByRole("button", { name: /Strong Python/ })
      .closest("li")!;
    expect(row.querySelector("mark")).toHaveTextContent("Strong Python");
    // Of the CV's words only those that answer are marked.
    const answer = [...row.querySelectorAll("mark")].at(-1)!;
    expect(answer.lastChild?.textContent).toBe("Python");
    expect(answer.closest("p")).toHaveTextContent("Django and");
    const posting = part("The posting").querySelector("mark");
    await person.hover(answer);
    expect(posting).toHaveAttribute("data-lit", "true");
  });

  it("says of each demand whether it is met", async () => {
    await open();
    await screen.findByRole("heading", { name: "What it asks for" });
    const list = part("What it asks for");
    expect(within(list).getByText("1 of 2 met")).toBeInTheDocument();
    expect(within(list).getByRole("button", { name: /Strong Python\s*, met/ })).toBeInTheDocument();
    expect(within(list).getByRole("button", { name: /Kafka at scale\s*, missing/ })).toBeInTheDocument();
  });

  it("quotes what may keep one from taking it", async () => {
    await open();
    const list = part("May you take it");
    expect(list).toHaveTextContent("Your profile does not name German.");
    expect(list.querySelector("mark")).toHaveTextContent("Fluent German");
  });

  it("works out what a missing skill would change only when asked", async () => {
    const asked = vi.fn();
    const { person } = await open();
    server.use(
      http.get(`${origin}/api/v1/matches/a/what-if`, ({ request }) => {
        asked(new URL(request.url).searchParams.get("add_skill"));
        return HttpResponse.json({
          score_before: 74,
          score_after: 78.4,
          band_before: "great",
          band_after: "great",
          eligibility_before: "unclear",
          eligibility_after: "unclear",
        });
      }),
    );
    expect(asked).not.toHaveBeenCalled();
    await screen.findByRole("heading", { name: "What it asks for" });
    const list = part("What it asks for");
    await person.click(within(list).getByRole("button", { name: /Apache Kafka/ }));
    const answer = await screen.findByRole("dialog", { name: "What Apache Kafka would change" });
    expect(await within(answer).findByText("+4.4")).toBeInTheDocument();
    expect(asked).toHaveBeenCalledExactlyOnceWith("Apache Kafka");
  });

  it("supposes several things at once, for this job and the list, and keeps none", async () => {
    const { person } = await open();
    const asked: string[] = [];
    const answer = { score_before: 74, score_after: 70.5, band_before: "great", band_after: "great" };
    const eligible = { eligibility_before: "unclear", eligibility_after: "eligible" };
    const counts = { compared: 90, changed: 12, better: 0, worse: 12, average_gain: -0.4, opens_at: 50 };
    const effects = { entering: 0, leaving: 2, became_eligible: 1, became_ineligible: 0 };
    server.use(
      http.get(`${origin}/api/v1/matches/a/what-if`, ({ request }) => {
        asked.push(new URL(request.url).searchParams.toString());
        return HttpResponse.json({ ...answer, ...eligible });
      }),
      http.get(`${origin}/api/v1/matches/what-if`, () =>
        HttpResponse.json({
          ...counts,
          ...effects,
          basis: "Over 90 jobs.",
          bands_before: {},
          bands: {},
          items: [],
        }),
      ),
    );
    const panel = part("What if");
    await person.click(within(panel).getByRole("button", { name: /Without\s*Python/ }));
    await person.type(within(panel).getByLabelText("If I wanted at least"), "60k");
    expect(await within(panel).findByText("−3.5")).toBeInTheDocument();
    expect(await within(panel).findByText(/2 jobs fall below 50, 1 job opens to you/)).toBeInTheDocument();
    expect(panel).toHaveTextContent("Eligibility unclear →becomes eligible");
    expect(asked.at(-1)).toBe("remove_skill=Python&salary_min=60000");
    await person.click(within(panel).getByRole("button", { name: "Back to how it is" }));
    expect(within(panel).queryByText("−3.5")).toBeNull();
  });

  it("says what one can do, and what it is worth", async () => {
    const { person } = await open();
    const added: unknown[] = [];
    server.use(
      http.post(`${origin}/api/v1/profile/skills`, async ({ request }) => {
        added.push(await request.json());
        return HttpResponse.json({
          name: "Apache Kafka",
          id: "apache-kafka",
          level: null,
          years: null,
          source: "user",
        });
      }),
    );
    await screen.findByRole("heading", { name: "What you can do" });
    const list = part("What you can do");
    expect(within(list).getByText("+4.4")).toBeInTheDocument();
    await person.click(within(list).getByRole("button", { name: /See whether you may take it/ }));
    expect(part("May you take it")).toHaveFocus();
    await person.click(within(list).getByRole("button", { name: /Add Apache Kafka/ }));
    expect(await screen.findByText("Apache Kafka is in your profile")).toBeInTheDocument();
    expect(added).toEqual([{ name: "Apache Kafka" }]);
  });

  it("leads to the posting without handing over this window", async () => {
    await open();
    const link = screen.getByRole("link", { name: /Open the posting/ });
    expect(link).toHaveAttribute("href", match.job.url);
    expect(link).toHaveAttribute("rel", "noopener");
  });

  it("is saved from here too", async () => {
    const { person, fake } = await open();
    await person.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(fake.held.asked).toEqual(["a interested"]));
    expect(await screen.findByRole("button", { name: "Saved", pressed: true })).toBeInTheDocument();
  });

  it("gives the window its title", async () => {
    await open();
    expect(document.title).toBe("Senior Backend Engineer · Career Agent");
  });

  it("goes back to the list on Escape", async () => {
    const { person, router } = await open();
    await person.keyboard("{Escape}");
    await waitFor(() => expect(router.state.location.pathname).toBe("/matches"));
  });

  it("says when there is no such match", async () => {
    server.use(...fakeMatches([match]).handlers);
    renderApp("/matches/unknown");
    expect(await screen.findByText("There is no such match")).toBeInTheDocument();
  });
});

describe("why don’t I see this job?", () => {
  it("answers for any address", async () => {
    const { person } = await open();
    server.use(
      http.get(`${origin}/api/v1/matches/why-hidden`, () =>
        HttpResponse.json({
          seen: true,
          job_id: null,
          match_id: "a",
          reasons: [{ rule: "filtered_by", detail: "You hid it.", fix: "Set its status back to new." }],
        }),
      ),
    );
    await person.click(screen.getByRole("button", { name: "More about matches" }));
    await person.click(await screen.findByRole("menuitem", { name: /Why don’t I see a job/ }));
    await person.type(
      await screen.findByRole("textbox", { name: "Address of the job" }),
      "https://x.example/1{Enter}",
    );
    expect(await screen.findByText("You hid it.")).toBeInTheDocument();
    expect(screen.getByText("Set its status back to new.")).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "Open the match" })).toHaveAttribute("href", "/matches/a");
  });
});
