import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, origin } from "@/test/data";
import { fakeMatches } from "@/test/fake-matches";
import { aJob, aMatch } from "@/test/matches";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { Comparison } from "../../types";

beforeEach(() => begin(aGrant()));

const [a, b] = ["0192f000-0000-7000-8000-00000000000a", "0192f000-0000-7000-8000-00000000000b"];
const matches = [
  aMatch({ id: a, score: 82, job: aJob({ id: "job-a", title: "Backend Engineer" }) }),
  aMatch({
    id: b,
    score: 70,
    job: aJob({ id: "job-b", title: "Data Engineer", salary: null }),
    matching_skills: ["Python"],
    missing_skills: ["Go"],
  }),
];

const comparison: Comparison = {
  matches,
  factors: [
    {
      slug: "skills",
      label: "Skills",
      scores: [0.8, 0.75],
      weights: [0.6, 0.8],
      points: [48, 60],
      reasons: ["a", "b"],
    },
    {
      slug: "place",
      label: "Place",
      scores: [1, 1],
      weights: [0.2, 0.2],
      points: [10, 10],
      reasons: ["a", "b"],
    },
    {
      slug: "pay",
      label: "Pay",
      scores: [1, null],
      weights: [0.2, 0],
      points: [24, 0],
      reasons: ["It pays enough.", "It states no pay."],
    },
  ],
  best: a,
  decided_by: [
    { slug: "pay", label: "Pay", match_id: b, points: 24, text: "Pay puts it 24.0 points ahead." },
    { slug: "skills", label: "Skills", match_id: b, points: -12, text: "Skills put it 12.0 points behind." },
  ],
  summary: "“Backend Engineer” is 12.0 points ahead, most through Pay.",
};

function serve() {
  const asked: string[][] = [];
  server.use(
    http.get(`${origin}/api/v1/matches/compare`, ({ request }) => {
      asked.push(new URL(request.url).searchParams.getAll("ids"));
      return HttpResponse.json(comparison);
    }),
    ...fakeMatches(matches).handlers,
  );
  return asked;
}

it("chooses two in the list by keyboard and sets them side by side", async () => {
  const asked = serve();
  const person = userEvent.setup();
  const { router } = renderApp("/matches");
  await screen.findByRole("list", { name: "Matches" });
  await person.keyboard("jc");
  const bar = await screen.findByRole("region", { name: "Chosen for comparison" });
  expect(within(bar).queryByRole("link", { name: /Compare/ })).toBeNull();
  await person.keyboard("jc");
  expect(within(bar).getByRole("link", { name: /Compare/ })).toBeInTheDocument();
  await person.keyboard("C");
  await waitFor(() => expect(router.state.location.pathname).toBe("/matches/compare"));
  expect(await screen.findByText(/12.0 points ahead, most through Pay/)).toBeInTheDocument();
  expect(asked).toEqual([[a, b]]);
});

it("says what decides it, and asks the questions that set them apart first", async () => {
  serve();
  renderApp(`/matches/compare?ids=${a},${b}`);
  const decides = await screen.findByRole("region", { name: "What decides it" });
  expect(decides).toHaveTextContent("For it: Pay +24.0");
  expect(decides).toHaveTextContent("Against it: Skills −12.0");
  const table = screen.getByRole("table", { name: "The jobs side by side" });
  const asked = within(table)
    .getAllByRole("rowheader")
    .map((header) => header.textContent);
  expect(asked.slice(0, 3)).toEqual(["Pay", "Skills", "Place"]);
  expect(within(table).getByText("It states no pay.")).toBeInTheDocument();
});

it("says of each skill whether one has it, lacks it, or is not asked", async () => {
  serve();
  renderApp(`/matches/compare?ids=${a},${b}`);
  const table = await screen.findByRole("table", { name: "The jobs side by side" });
  const row = within(table).getByText("Go").closest("tr")!;
  const cells = within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
  expect(cells).toEqual(["Go: not asked", "Go, missing"]);
});

it("asks for jobs where the address names fewer than two", async () => {
  renderApp(`/matches/compare?ids=${a}`);
  expect(await screen.findByText("Choose one more job")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: "Go to your matches" })).toHaveAttribute("href", "/matches");
});
