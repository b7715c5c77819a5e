import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, origin, page } from "@/test/data";
import { aBasis, aGap } from "@/test/insights";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { GapsPage, Matrix } from "../types";

beforeEach(() => begin(aGrant()));

const api = `${origin}/api/v1/insights/gaps`;

const cell = { importance: null, level: null, through: null, quote: null };
const matrix: Matrix = {
  columns: ["Front-end Engineer", "Full-stack Engineer"].map((title, at) => ({
    match_id: `m${at}`,
    job_id: `j${at}`,
    title,
    company: "Brightline",
    score: 80 - at,
  })),
  rows: [
    {
      id: "react",
      name: "React",
      asked: 2,
      met: 0,
      partly: 1,
      missing: 1,
      cells: [
        { ...cell, state: "missing", importance: "must", quote: "3+ years with React" },
        { ...cell, state: "partly", importance: "nice", quote: "React or Vue", through: "Vue" },
      ],
    },
    {
      id: "sql",
      name: "SQL",
      asked: 1,
      met: 1,
      partly: 0,
      missing: 0,
      cells: [
        { ...cell, state: "met", importance: "must", quote: "SQL" },
        { ...cell, state: "not_asked" },
      ],
    },
  ],
  skills: 2,
  basis: aBasis(),
};

function answer(gaps = [aGap()], basis: Partial<GapsPage["basis"]> = {}) {
  const kept = { added: [] as string[], removed: [] as string[] };
  server.use(
    http.get(api, () => HttpResponse.json({ ...page(gaps), basis: aBasis(basis) })),
    http.get(`${api}/matrix`, () => HttpResponse.json(matrix)),
    http.get(`${api}/progress`, () =>
      HttpResponse.json({
        points: [],
        closed: [],
        opened: [],
        mean_change: null,
        gaps_change: null,
        basis: "",
      }),
    ),
    http.post(`${origin}/api/v1/profile/skills`, async ({ request }) => {
      const { name } = (await request.json()) as { name: string };
      kept.added.push(name);
      return HttpResponse.json({ name }, { status: 201 });
    }),
    http.delete(`${origin}/api/v1/profile/skills/:name`, ({ params }) => {
      kept.removed.push(String(params.name));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return kept;
}

it("shows a gap with what it would change, why, and in whose words", async () => {
  answer();
  renderApp("/insights/gaps");
  const gap = await screen.findByRole("article", { name: "React" });
  expect(gap).toHaveTextContent("+138.0points in all");
  expect(gap).toHaveTextContent("23 matches rise by 6.0 on average");
  expect(gap).toHaveTextContent("You know Vue; React is near.");
  const quote = within(gap).getByText("3+ years with React");
  expect(quote.closest("mark")).toHaveAttribute("data-from", "job");
});

it("adds a skill one has, says what to expect, and takes it back", async () => {
  const kept = answer();
  // The toast comes in; jsdom knows no end of that.
  const person = userEvent.setup({ pointerEventsCheck: 0 });
  renderApp("/insights/gaps");
  await person.click(await screen.findByRole("button", { name: /^I have this: React/ }));
  const after = await screen.findByRole("region", { name: "What you added" });
  expect(after).toHaveTextContent(
    "React is in your profile. What to expect: 23 matches rise by 6.0 on average.",
  );
  expect(kept.added).toEqual(["React"]);
  expect(screen.queryByRole("article", { name: "React" })).toBeNull();
  await person.click(screen.getByRole("button", { name: /^Undo/ }));
  expect(await screen.findByRole("article", { name: "React" })).toBeInTheDocument();
  expect(kept.removed).toEqual(["React"]);
  expect(screen.queryByRole("region", { name: "What you added" })).toBeNull();
});

it("says what to do where there is no profile", async () => {
  answer([], { reason: "no_profile", scored_at: null });
  renderApp("/insights/gaps");
  expect(await screen.findByRole("heading", { name: "We do not know your skills yet" })).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Add your CV" })).toHaveAttribute("href", "/profile");
});

it("says how many matches were left out and why", async () => {
  answer([aGap()], { words: "37 of your 100 best matches score 40 or more.", matches: 37, left_out: 63 });
  renderApp("/insights/gaps");
  expect(await screen.findByText(/^37 of your 100 best matches score 40 or more/)).toBeInTheDocument();
});

it("says what to do where no match is close enough", async () => {
  const words = "None of your 100 best matches scores 40 or more.";
  answer([], { reason: "no_close_matches", words, matches: 0, left_out: 100 });
  renderApp("/insights/gaps");
  expect(await screen.findByRole("heading", { name: "No match is close enough yet" })).toBeInTheDocument();
  expect(screen.getByText(new RegExp(words))).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Look at the sources" })).toHaveAttribute("href", "/sources");
});

it("is a table that the arrow keys walk through, with the posting's words on Enter", async () => {
  answer();
  const person = userEvent.setup();
  renderApp("/insights/gaps?view=matrix");
  const first = await screen.findByRole("button", { name: "React, missing: Front-end Engineer" });
  expect(screen.getByRole("rowheader", { name: "SQL" })).toBeInTheDocument();
  first.focus();
  await person.keyboard("{ArrowRight}");
  const partly = screen.getByRole("button", { name: "React, partly met: Full-stack Engineer" });
  await waitFor(() => expect(partly).toHaveFocus());
  await person.keyboard("{ArrowDown}");
  expect(screen.getByRole("button", { name: "SQL, not asked for: Full-stack Engineer" })).toHaveFocus();
  await person.keyboard("{ArrowUp}{Enter}");
  const words = await screen.findByRole("dialog", { name: "React in Full-stack Engineer" });
  expect(words).toHaveTextContent("React or Vue");
  expect(words).toHaveTextContent("Vue counts for a part of it");
});
