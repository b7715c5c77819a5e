import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { begin } from "@/lib/session/session";
import { aConversation, anAnswer, anInterview, aPersona, aQuestion, aReply } from "@/test/coach";
import { aGrant, aProblem, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import { aPaidUsage } from "@/test/usage";

type Conversation = Schema<"ConversationOut">;
const coach = `${origin}/api/v1/coach`;

/** An API that holds one conversation; answers what the tests ask of it. */
function serve(held: Conversation) {
  const asked: string[] = [];
  server.use(
    http.get(`${coach}/conversations`, ({ request }) => {
      asked.push(new URL(request.url).search);
      return HttpResponse.json(page([held]));
    }),
    http.get(`${coach}/conversations/:id`, () => HttpResponse.json(held)),
    http.get(`${coach}/personas`, () =>
      HttpResponse.json(
        page([aPersona(), aPersona({ id: "0192f000-0000-7000-8000-0000000000b2", name: "Recruiter" })]),
      ),
    ),
    http.get(`${origin}/api/v1/matches`, () => HttpResponse.json(page([]))),
    http.get(`${origin}/api/v1/usage`, () => HttpResponse.json(aPaidUsage())),
  );
  return { asked, path: `/coach/${held.id}` };
}

/** A stream of the events of one reply. */
function streamed(events: [string, unknown][]) {
  const text = events.map(([name, data]) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`).join("");
  return new HttpResponse(text, { headers: { "content-type": "text/event-stream" } });
}

describe("a chat", () => {
  it("sends on Enter, shows the reply as plain words, and says how it was made", async () => {
    begin(aGrant());
    const held = aConversation();
    const { path } = serve(held);
    const bodies: unknown[] = [];
    server.use(
      http.post(`${coach}/conversations/:id/messages`, async ({ request }) => {
        bodies.push(await request.json());
        const message = anAnswer(1, { text: "First\nSecond" });
        const reply = aReply(2, {
          text: "**Firm** words\n\n- one <b>tag</b>",
          model: "claude-sonnet-5-5",
          credits: 4,
          doubts: [{ text: "You led ten people.", reason: "Your CV names no such number." }],
        });
        held.messages.push(message, reply);
        return streamed([
          ["message", message],
          ["delta", { text: reply.text }],
          ["done", { message, reply, credits_left: 808, stage: "open", version: 2 }],
        ]);
      }),
    );
    const person = userEvent.setup();
    renderApp(path);
    const box = await screen.findByRole("textbox", { name: "Your message" });
    await person.type(box, "First{Shift>}{Enter}{/Shift}Second{Enter}");
    expect((await screen.findByText("Firm")).tagName).toBe("STRONG");
    expect(screen.getByText("one <b>tag</b>").closest("ul")).not.toBeNull();
    expect(screen.getByText("claude-sonnet-5-5, 4 credits")).toBeInTheDocument();
    expect(screen.getByText(/1 sentence to check/)).toBeInTheDocument();
    expect(screen.getByText("808 credits left")).toBeInTheDocument();
    expect(screen.getByText(/^Career coach: Firm words/)).toHaveAttribute("role", "status");
    expect(box).toHaveValue("");
    expect(bodies).toEqual([{ text: "First\nSecond", engine: "model", skip: false, again: false }]);
  });

  it("keeps the message where the money is used up, and offers an answer without a model", async () => {
    begin(aGrant());
    const held = aConversation({ id: "0192f000-0000-7000-8000-0000000000c2" });
    const { path } = serve(held);
    const engines: string[] = [];
    server.use(
      http.post(`${coach}/conversations/:id/messages`, async ({ request }) => {
        const { engine, text } = (await request.json()) as { engine: string; text: string };
        engines.push(engine);
        const message = anAnswer(1, { text });
        // The refusal comes within the stream, after the message was taken.
        if (engine === "model")
          return streamed([
            ["message", message],
            ["problem", { title: "Your credits are used up", status: 402, code: "budget_exceeded" }],
          ]);
        const reply = aReply(2, {
          text: "By rules.",
          notice: "Made without a language model, as you asked.",
        });
        held.messages.push(message, reply);
        return streamed([["done", { message, reply, credits_left: 0, stage: "open", version: 2 }]]);
      }),
    );
    const person = userEvent.setup();
    renderApp(path);
    const box = await screen.findByRole("textbox", { name: "Your message" });
    await person.type(box, "What now?{Enter}");
    expect(await screen.findByRole("alert")).toHaveTextContent(/Your credits are used up/);
    expect(box).toHaveValue("What now?");
    await person.click(screen.getByRole("button", { name: "Answer without the model" }));
    expect(await screen.findByText("By rules.")).toBeInTheDocument();
    expect(screen.getByText("Made without a language model, as you asked.")).toBeInTheDocument();
    expect(engines).toEqual(["model", "evidence"]);
  });

  it("puts what was said back where the connection is lost", async () => {
    begin(aGrant());
    const { path } = serve(aConversation({ id: "0192f000-0000-7000-8000-0000000000c3" }));
    server.use(http.post(`${coach}/conversations/:id/messages`, () => HttpResponse.error()));
    const person = userEvent.setup();
    renderApp(path);
    const box = await screen.findByRole("textbox", { name: "Your message" });
    await person.click(screen.getByRole("button", { name: "Am I a good fit?" }));
    expect(await screen.findByRole("alert")).toHaveTextContent(/cannot be reached/);
    expect(box).toHaveValue("Am I a good fit?");
  });

  it("stops a reply, and keeps what was said until then", async () => {
    begin(aGrant());
    const held = aConversation({ id: "0192f000-0000-7000-8000-0000000000c7" });
    const { path } = serve(held);
    let stop = () => undefined as unknown;
    server.use(
      http.post(`${coach}/conversations/:id/messages`, () => {
        const message = anAnswer(1);
        const reply = aReply(2, { text: "Half a", state: "stopped" });
        const event = (name: string, data: unknown) =>
          new TextEncoder().encode(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
        const body = new ReadableStream({
          start: (stream) => {
            stream.enqueue(event("message", message));
            stream.enqueue(event("delta", { text: "Half a" }));
            stop = () => {
              held.messages.push(message, reply);
              stream.enqueue(event("done", { message, reply, credits_left: 1, stage: "open", version: 2 }));
              stream.close();
            };
          },
        });
        return new HttpResponse(body, { headers: { "content-type": "text/event-stream" } });
      }),
      http.post(`${coach}/conversations/:id/stop`, () => {
        stop();
        return HttpResponse.json({ stopped: true });
      }),
    );
    const person = userEvent.setup();
    renderApp(path);
    await person.type(await screen.findByRole("textbox", { name: "Your message" }), "Go{Enter}");
    expect(await screen.findByText("Half a")).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Send" })).toBeNull();
    await person.keyboard("{Escape}");
    expect(await screen.findByText("Stopped here")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Send" })).toBeInTheDocument();
  });

  it("says plainly that no model is set up", async () => {
    begin(aGrant());
    const { path } = serve(aConversation({ engine: "evidence" }));
    renderApp(path);
    expect(await screen.findByText(/Answered by rules: no language model is set up/)).toBeInTheDocument();
  });
});

describe("an interview", () => {
  it("asks one question after the other, and answers can be given again", async () => {
    begin(aGrant());
    const two = aQuestion("two", {
      job_quote: "4+ years of Python",
      cv_quotes: ["Eight years of Python"],
      standing: "met",
    });
    const held = anInterview({ id: "0192f000-0000-7000-8000-0000000000c4" });
    const { path } = serve(held);
    const bodies: Record<string, unknown>[] = [];
    server.use(
      http.post(`${coach}/conversations/:id/messages`, async ({ request }) => {
        const body = (await request.json()) as { text: string; again: boolean; skip: boolean };
        bodies.push(body);
        const number = held.messages.length;
        const message = anAnswer(number, { text: body.text });
        const criterion = { name: "figures", label: "Figures", score: 3, best: 4, reason: "One figure." };
        const reply = aReply(number + 1, {
          question: two,
          feedback: {
            rubric: [{ ...criterion, quotes: ["cut it by half"], own: null }],
            overall: 75,
            strength: "It has a figure.",
            advice: ["Say when."],
            words: null,
          },
        });
        held.messages.push(message, reply);
        held.plan = [aQuestion("one"), two];
        held.answered = 1;
        return streamed([["done", { message, reply, credits_left: 1, stage: "open", version: number }]]);
      }),
    );
    const person = userEvent.setup();
    renderApp(path);
    const first = await screen.findByRole("textbox", { name: "Your answer to question 1" });
    expect(screen.getByRole("heading", { name: "Tell me about one." })).toBeInTheDocument();
    await person.type(first, "I cut it by half.{Enter}");
    const found = await screen.findByRole("region", { name: "Feedback on question 1" });
    expect(within(found).getByRole("img", { name: "Score 75 of 100, great" })).toBeInTheDocument();
    expect(within(found).getAllByText("Good").length).toBeGreaterThan(0);
    expect(screen.getByText("cut it by half").tagName).toBe("MARK");
    expect(screen.getByText("4+ years of Python")).toHaveAttribute("data-from", "job");
    expect(screen.getByText("Eight years of Python")).toHaveAttribute("data-from", "cv");
    expect(screen.getByRole("progressbar", { name: "Questions answered" })).toHaveAttribute(
      "aria-valuenow",
      "1",
    );

    await person.click(screen.getByRole("button", { name: "Answer again" }));
    const again = await screen.findByRole("textbox", { name: "Your answer to question 1" });
    expect(again).toHaveValue("I cut it by half.");
    await person.type(again, " In May.{Enter}");
    expect(await screen.findByRole("region", { name: "Feedback on question 1, try 2" })).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Skip" }));
    await waitFor(() => expect(bodies).toHaveLength(3));
    expect(bodies.map(({ again: repeated, skip }) => [repeated, skip])).toEqual([
      [false, false],
      [true, false],
      [false, true],
    ]);
  });
});

describe("the list", () => {
  it("searches in the address and takes a deletion back", async () => {
    begin(aGrant());
    const held = aConversation({ id: "0192f000-0000-7000-8000-0000000000c5" });
    const { asked, path } = serve(held);
    const person = userEvent.setup();
    const { router } = renderApp(path);
    await person.type(await screen.findByRole("searchbox", { name: "Search conversations" }), "nurse");
    await waitFor(() => expect(router.state.location.search).toEqual({ q: "nurse" }));
    await waitFor(() => expect(asked.at(-1)).toContain("q=nurse"));
    const list = await screen.findByRole("list", { name: "Conversations" });
    expect(within(list).getByRole("link", { name: /About the charge nurse/ })).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "More about this conversation" }));
    await person.click(await screen.findByRole("menuitem", { name: /Delete/ }));
    await waitFor(() => expect(screen.queryByRole("link", { name: /About the charge nurse/ })).toBeNull());
    expect(router.state.location.pathname).toBe("/coach");
    await person.click(await screen.findByRole("button", { name: /Undo/ }));
    expect(await screen.findByRole("link", { name: /About the charge nurse/ })).toBeInTheDocument();
  });

  it("begins about the job another page names", async () => {
    begin(aGrant());
    const held = aConversation({ id: "0192f000-0000-7000-8000-0000000000c6" });
    serve(held);
    const jobId = "0192f000-0000-7000-8000-00000000000a";
    const bodies: unknown[] = [];
    server.use(
      http.get(`${origin}/api/v1/jobs/:id`, () => aProblem(404)),
      http.post(`${coach}/conversations`, async ({ request }) => {
        bodies.push(await request.json());
        return HttpResponse.json(held, { status: 201 });
      }),
    );
    const person = userEvent.setup();
    const { router } = renderApp(`/coach?job_id=${jobId}`);
    await person.click(await screen.findByRole("radio", { name: /Practise an interview/ }));
    await person.click(await screen.findByRole("radio", { name: /Recruiter/ }));
    await person.click(await screen.findByRole("radio", { name: "3" }));
    expect(await screen.findByText(/This posting is not here any more/)).toBeInTheDocument();
    await person.click(screen.getByRole("button", { name: "Begin the interview" }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/coach/${held.id}`));
    expect(bodies).toEqual([
      { persona_id: "0192f000-0000-7000-8000-0000000000b2", mode: "interview", job_id: jobId, questions: 3 },
    ]);
  });
});
