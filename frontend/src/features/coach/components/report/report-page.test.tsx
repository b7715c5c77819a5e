import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { begin } from "@/lib/session/session";
import { anInterview } from "@/test/coach";
import { aGrant, origin } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const coach = `${origin}/api/v1/coach/conversations/:id`;

function aReport(conversationId: string): Schema<"InterviewReport"> {
  const figures = {
    name: "figures",
    label: "Figures",
    best: 4,
    reason: "One figure.",
    quotes: ["cut it by half"],
  };
  return {
    conversation_id: conversationId,
    stage: "finished",
    summary: "You answered 1 of 2 questions.",
    overall: 62,
    criteria: [{ ...figures, score: 2.5, answers: 1, own: null }],
    strengths: ["Figures: One figure."],
    work_on: [],
    next_steps: ["You skipped one."],
    job: null,
    notice: "Scores are made by rules.",
    answers: [
      {
        question: "Tell me about one.",
        answer: "I cut it by half.",
        rubric: [{ ...figures, score: 3, own: null }],
        kind: "experience",
        about: null,
        standing: null,
        job_quote: "4+ years of Python",
        cv_quotes: [],
        overall: 62,
        strength: null,
        advice: [],
        words: null,
        attempts: 2,
        skipped: false,
        message_id: "message-1",
        review: null,
      },
      {
        question: "And two?",
        answer: null,
        rubric: [],
        kind: "gap",
        about: null,
        standing: "missing",
        job_quote: null,
        cv_quotes: [],
        overall: null,
        strength: null,
        advice: [],
        words: null,
        attempts: 0,
        skipped: true,
        message_id: null,
        review: null,
      },
    ],
  };
}

it("shows the scores with their words, and keeps one's own view beside them", async () => {
  begin(aGrant());
  const held = anInterview({ id: "0192f000-0000-7000-8000-0000000000d1", stage: "finished", answered: 2 });
  const report = aReport(held.id);
  const bodies: unknown[] = [];
  server.use(
    http.get(coach, () => HttpResponse.json(held)),
    http.get(`${coach}/report`, () => HttpResponse.json(report)),
    http.patch(`${coach}/messages/:message/review`, async ({ request }) => {
      const body = (await request.json()) as Schema<"SelfReviewOut">;
      bodies.push(body);
      report.criteria[0]!.own = body.scores[0]?.score ?? null;
      return HttpResponse.json({});
    }),
  );
  const person = userEvent.setup();
  renderApp(`/coach/${held.id}/report`);
  const criteria = await screen.findByRole("list", { name: "Criteria over all answers" });
  expect(within(criteria).getByText("Good")).toBeInTheDocument();
  expect(within(criteria).getByText("cut it by half")).toBeInTheDocument();
  const first = screen.getByRole("article", { name: "Tell me about one." });
  expect(within(first).getByText("cut it by half").tagName).toBe("MARK");
  expect(within(first).getByText("4+ years of Python")).toHaveAttribute("data-from", "job");
  expect(screen.getByRole("article", { name: "And two?" })).toHaveTextContent("You skipped this one");

  await person.click(within(first).getByText("Judge it yourself"));
  const note = within(first).getByRole("textbox", { name: /A note to yourself/ });
  await person.type(note, "Name the year");
  await person.tab();
  await waitFor(() => expect(bodies).toEqual([{ scores: [], note: "Name the year" }]));
  within(first).getByRole("combobox", { name: "Your view of: Figures" }).focus();
  await person.keyboard("{Enter}");
  await person.click(await screen.findByRole("option", { name: "Partly" }));
  await waitFor(() =>
    expect(bodies.at(-1)).toEqual({ scores: [{ name: "figures", score: 2 }], note: "Name the year" }),
  );
  expect(await within(criteria).findByText(/you: partly \(2\)/)).toBeInTheDocument();
});
