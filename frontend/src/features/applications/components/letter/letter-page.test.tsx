import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import { begin } from "@/lib/session/session";
import { aGrant, aProblem, origin } from "@/test/data";
import { aCost, aLetter, aSentence, fakeLetters, sentences, streamed } from "@/test/letters";
import { aMatchDetail } from "@/test/matches";
import { aProfile } from "@/test/profiles";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";
import { aPaidUsage } from "@/test/usage";
import type { Letter } from "../../types";

let matchId = 0;
const good = [aSentence({ text: "I apply as a Backend Engineer." }), aSentence({ number: 1, paragraph: 1 })];
const clean = aLetter({ sentences: good });

beforeEach(() => {
  begin(aGrant());
  matchId += 1;
});

function serve(letters: readonly Letter[]) {
  const fake = fakeLetters(letters);
  server.use(
    ...fake.handlers,
    http.get(`${origin}/api/v1/matches/:id`, () => HttpResponse.json(aMatchDetail({ id: `m${matchId}` }))),
    http.get(`${origin}/api/v1/profile`, () => HttpResponse.json(aProfile())),
    http.get(`${origin}/api/v1/usage`, () => HttpResponse.json(aPaidUsage())),
    http.get(`${origin}/api/v1/matches/:id/writing-cost`, () => HttpResponse.json(aCost())),
  );
  return fake;
}

async function open(letters: readonly Letter[]) {
  const fake = serve(letters);
  const person = userEvent.setup();
  const app = renderApp(`/matches/m${matchId}/letter`);
  await screen.findByRole("heading", { name: "Cover letter" });
  return { person, ...fake, ...app };
}

async function openWritten(letters: readonly Letter[] = [aLetter()]) {
  const app = await open(letters);
  const letter = await screen.findByRole("article", { name: "The letter" });
  return { ...app, letter };
}

const inventedText = "I led Kafka at Google.";

it("says what a letter costs before it asks, and shows it sentence by sentence", async () => {
  const { person, held } = await open([]);
  expect(await screen.findByText("31 credits")).toBeInTheDocument();
  const asked: unknown[] = [];
  server.use(
    http.post(`${origin}/api/v1/matches/:id/generate-cover-letter`, async ({ request }) => {
      asked.push(await request.json());
      held.letters = [clean];
      return streamed([
        ["sentence", aSentence({ text: "Words that are dropped." })],
        ["restart", { reason: "The model broke off." }],
        ...good.map((sentence) => ["sentence", sentence] as const),
        ["done", { ...clean, notice: "The model broke off. This is a draft." }],
      ]);
    }),
  );
  await person.click(screen.getByRole("radio", { name: "Warm" }));
  await person.click(screen.getByRole("button", { name: "Write the letter" }));
  const letter = await screen.findByRole("article", { name: "The letter" });
  expect(within(letter).getByText("I apply as a Backend Engineer.")).toBeInTheDocument();
  expect(screen.queryByText(/Words that are dropped/)).not.toBeInTheDocument();
  // Why it came about otherwise is said as it comes, and only then.
  expect(screen.getByText("The model broke off. This is a draft.")).toBeInTheDocument();
  expect(asked).toEqual([{ tone: "warm", length: "medium", engine: "model", regenerate: false }]);
});

it("offers a draft without the model where the money is used up", async () => {
  const { person, held } = await open([]);
  const asked: unknown[] = [];
  server.use(
    http.post(`${origin}/api/v1/matches/:id/generate-cover-letter`, async ({ request }) => {
      const body = (await request.json()) as { engine: string };
      asked.push(body.engine);
      if (body.engine === "model")
        return aProblem(402, { code: "budget_exceeded", detail: "Your credits are used up." });
      held.letters = [clean];
      return streamed([["done", clean]]);
    }),
  );
  await person.click(await screen.findByRole("button", { name: "Write the letter" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Your credits are used up.");
  await person.click(screen.getByRole("button", { name: "Write it without the model" }));
  expect(await screen.findByRole("article", { name: "The letter" })).toHaveTextContent("Backend Engineer");
  expect(asked).toEqual(["model", "evidence"]);
});

it("lights what a sentence rests on, and the sentence from there", async () => {
  const { person, letter } = await openWritten();
  const first = within(letter).getByRole("button", { name: "I apply as a Backend Engineer." });
  const beside = screen.getByRole("complementary", { name: "What it rests on" });
  const quote = within(beside).getByText("Backend Engineer wanted");
  await person.hover(first);
  expect(quote).toHaveAttribute("data-lit", "true");
  expect(within(beside).getByText("Led the move of 14 services")).toHaveAttribute("data-lit", "other");
  await person.unhover(first);
  await person.hover(quote);
  expect(first).toHaveAttribute("data-lit", "true");
});

it("keeps the letter back until somebody vouches for what rests on nothing, by keyboard alone", async () => {
  const { person, held, letter } = await openWritten();
  const invented = within(letter).getByRole("button", { name: inventedText });
  expect(invented).toHaveAccessibleDescription("No support yet");
  await person.click(screen.getByRole("button", { name: "Download" }));
  await person.click(await screen.findByRole("button", { name: "Go to the sentence" }));
  await waitFor(() => expect(invented).toHaveFocus());
  expect(screen.getByText("The employer “Google” does not stand in your CV.")).toBeInTheDocument();
  await person.keyboard("a");
  await waitFor(() => expect(invented).toHaveAccessibleDescription("You say that it is true"));
  expect(held.asked).toEqual([
    { what: `POST letters/${aLetter().id}/accept`, body: { sentence: 2, accepted: true } },
  ]);
  const files: string[] = [];
  server.use(
    http.get(`${origin}/api/v1/letters/:id/export`, ({ request }) => {
      files.push(new URL(request.url).searchParams.get("format") ?? "");
      return new HttpResponse("a file");
    }),
  );
  URL.createObjectURL = () => "blob:letter";
  await person.click(screen.getByRole("button", { name: "Download" }));
  await person.click(await screen.findByRole("menuitem", { name: "PDF" }));
  await waitFor(() => expect(files).toEqual(["pdf"]));
});

it("changes a sentence where it stands, and takes it back", async () => {
  const { person, held, letter } = await openWritten();
  await person.keyboard("jj");
  const second = within(letter).getByRole("button", { name: "I moved 14 services to FastAPI." });
  await waitFor(() => expect(second).toHaveFocus());
  await person.keyboard("e");
  const box = screen.getByRole("textbox", { name: "The sentence" });
  await person.clear(box);
  await person.type(box, "I moved fourteen services.");
  await person.keyboard("{Control>}{Enter}{/Control}");
  const changed = await within(letter).findByRole("button", { name: "I moved fourteen services." });
  await waitFor(() => expect(changed).toHaveFocus());
  await person.keyboard("z");
  await within(letter).findByRole("button", { name: "I moved 14 services to FastAPI." });
  expect(held.asked.map(({ body }) => body)).toEqual([
    { sentences: [{ number: 1, text: "I moved fourteen services." }] },
    expect.objectContaining({ paragraphs: aLetter().paragraphs, greeting: "Dear Hiring Team," }),
  ]);
});

it("keeps what was typed where the letter changed elsewhere, and saves it on top", async () => {
  const { person, held, letter } = await openWritten();
  held.state += 1;
  await person.click(within(letter).getByRole("button", { name: /^Greeting/ }));
  const box = screen.getByRole("textbox", { name: "Greeting" });
  await person.clear(box);
  await person.type(box, "Dear Ms Ito,{Enter}");
  expect(await screen.findByRole("alert")).toHaveTextContent("changed in another window");
  expect(box).toHaveValue("Dear Ms Ito,");
  await person.click(screen.getByRole("button", { name: "Save" }));
  expect(await within(letter).findByRole("button", { name: "Greeting: Dear Ms Ito," })).toBeInTheDocument();
});

it("deletes a version with a way back, and opens the one that is left", async () => {
  const older = aLetter({ id: "0192f000-0000-7000-8000-0000000000b0", sentences: good });
  const newer = aLetter({ version: 2, sentences });
  const { person, held, letter } = await openWritten([newer, older]);
  expect(letter).toHaveTextContent(inventedText);
  await person.click(screen.getByRole("button", { name: "Version 2" }));
  await person.click(await screen.findByRole("button", { name: "Delete version 2" }));
  await waitFor(() =>
    expect(screen.getByRole("article", { name: "The letter" })).not.toHaveTextContent("Google"),
  );
  await person.keyboard("z");
  await waitFor(() =>
    expect(screen.getByRole("article", { name: "The letter" })).toHaveTextContent("Google"),
  );
  expect(held.asked).toEqual([]);
});

it("says that a letter is outdated and begins another as it was", async () => {
  const { person } = await openWritten([{ ...clean, outdated: true }]);
  expect(screen.getByText(/changed since this was written/)).toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: "Write it again" }));
  const form = await screen.findByRole("dialog", { name: "Write another version" });
  expect(within(form).getByRole("radio", { name: "Formal" })).toBeChecked();
  expect(await within(form).findByText("31 credits")).toBeInTheDocument();
});

it("has a model look too, whose doubts keep the letter back like any other", async () => {
  const { person, letter } = await openWritten([clean]);
  expect(await screen.findByText(/At most 4 credits/)).toBeInTheDocument();
  await person.click(screen.getByRole("button", { name: "Have a model look too" }));
  const doubted = within(letter).getByRole("button", { name: "I moved 14 services to FastAPI." });
  await waitFor(() => expect(doubted).toHaveAccessibleDescription("No support yet"));
  expect(screen.getByText("The model doubts 1 sentence.")).toBeInTheDocument();
  await person.click(doubted);
  expect(screen.getByText(/may be too many/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: "Have a model look too" })).not.toBeInTheDocument();
});
