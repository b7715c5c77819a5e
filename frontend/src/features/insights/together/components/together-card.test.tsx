import { screen, waitFor, within } from "@testing-library/react";
import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { begin } from "@/lib/session/session";
import { aGrant, origin, page } from "@/test/data";
import { aBasis, aGap } from "@/test/insights";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

type Beside = Schema<"BesideOut">;

beforeEach(() => begin(aGrant()));

const found: Beside = {
  items: [
    {
      id: "docker",
      name: "Docker",
      because: { id: "python", name: "Python" },
      together: 31,
      because_demand: 240,
      demand: 120,
      reason: "You know Python: 31 of the 240 open postings that name it name Docker too.",
    },
  ],
  left_out: 3,
  model: { name: "skill_recommender", version: "20261120-1", trained_on: "instance" },
  words: "Open postings name these together with skills of yours.",
  reason: null,
};

function answer(change: Partial<Beside> = {}) {
  const empty = page([]);
  const api = `${origin}/api/v1/insights`;
  server.use(
    http.get(`${api}/gaps`, () => HttpResponse.json({ ...page([aGap()]), basis: aBasis() })),
    http.get(`${api}/gaps/progress`, () =>
      HttpResponse.json({
        points: [],
        closed: [],
        opened: [],
        mean_change: null,
        gaps_change: null,
        basis: "",
      }),
    ),
    http.get(`${api}/recommendations`, () =>
      HttpResponse.json({ ...empty, basis: "", over: aBasis(), as_of: null, dismissed: 0 }),
    ),
    http.get(`${api}/recommendations/snapshots`, () => HttpResponse.json(empty)),
    http.get(`${api}/together`, () => HttpResponse.json({ ...found, ...change })),
  );
}

it.each(["/insights/gaps", "/insights/next"])(
  "says on %s what, why, in how many, and who said it",
  async (at) => {
    answer();
    renderApp(at);
    const list = await screen.findByRole("list", { name: "Skills asked for together with yours" });
    expect(list).toHaveTextContent("31 of the 240 open postings that name it name Docker too.");
    expect(within(list).getByRole("link", { name: "Docker" })).toHaveAttribute(
      "href",
      "/insights/skills/docker",
    );
    const card = list.closest("section")!;
    expect(card).toHaveTextContent("changes no score");
    expect(card).toHaveTextContent("learnt from the postings here, version 20261120-1. 3 more are left out");
  },
);

it("says why nothing stands beside", async () => {
  const words = "We know 4 skills near to yours, but fewer than 3 open postings name any of them.";
  answer({ items: [], words, reason: "nothing_beside" });
  renderApp("/insights/gaps");
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it("is not there where no skill is known", async () => {
  answer({ items: [], model: null, reason: "no_skills" });
  renderApp("/insights/gaps");
  expect(await screen.findByRole("article", { name: "React" })).toBeInTheDocument();
  await waitFor(() =>
    expect(screen.queryByRole("heading", { name: "Asked for together with what you know" })).toBeNull(),
  );
});
