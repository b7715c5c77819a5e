import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aRecruiter, fakeDesk } from "@/test/candidates";
import { aGrant, origin } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import type { GroupRate, Impact } from "../../types";

beforeEach(() => begin(aGrant({ user: aRecruiter })));

function aRate(group: string, selected: number, ratio: number): GroupRate {
  return {
    group,
    candidates: 10,
    selected,
    rate: selected / 10,
    ratio,
    below_four_fifths: ratio < 0.8,
    small: true,
  };
}

const impact: Impact = {
  job_id: "job-1",
  selected_by: "decisions",
  k: null,
  candidates: 21,
  selected: 7,
  dimensions: [
    {
      dimension: "gender",
      groups: [aRate("Men", 5, 1), aRate("Women", 2, 0.4)],
      unrecorded: 1,
      caution: "Fewer than 30 candidates in: Men (10), Women (10).",
      finding: "Under four fifths of the highest rate: Women (0.40).",
    },
  ],
  note: "A rule of thumb.",
};

function open(answer: Impact) {
  const asked: string[] = [];
  server.use(
    http.get(`${origin}/api/v1/candidates/impact`, ({ request }) => {
      asked.push(new URL(request.url).searchParams.get("selected_by") ?? "");
      return HttpResponse.json(answer);
    }),
    ...fakeDesk([]).handlers,
  );
  renderApp("/candidates/jobs/job-1/fairness");
  return asked;
}

describe("fairness", () => {
  it("gives rates and ratios by group, says what is low, and warns of small numbers", async () => {
    open(impact);
    const table = await screen.findByRole("table", { name: "gender" });
    const women = within(table).getByRole("row", { name: /Women/ });
    expect(women).toHaveTextContent("2 of 10");
    expect(women).toHaveTextContent("0.40");
    expect(women).toHaveTextContent("Under four fifths");
    expect(within(table).getByRole("row", { name: /Men/ })).not.toHaveTextContent("Under four fifths");
    expect(screen.getByText(/Fewer than 30/)).toBeInTheDocument();
    expect(screen.getByText(/Nothing is recorded for 1 candidate/)).toBeInTheDocument();
  });

  it("counts the top of the ranking on request", async () => {
    const asked = open(impact);
    await userEvent.setup().click(await screen.findByRole("radio", { name: "The top of the ranking" }));
    expect(await screen.findByLabelText("First")).toHaveValue("10");
    expect(asked.at(-1)).toBe("top_k");
  });

  it("says how to begin where no group is recorded", async () => {
    open({ ...impact, dimensions: [] });
    expect(await screen.findByText("No groups recorded")).toBeInTheDocument();
  });
});
