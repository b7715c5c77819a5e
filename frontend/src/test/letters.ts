import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import type { Letter, Sentence } from "@/features/applications/types";
import { aProblem, origin, page } from "./data";

export function aSentence(fields: Partial<Sentence> = {}): Sentence {
  return {
    number: 0,
    paragraph: 0,
    text: "I moved 14 services to FastAPI.",
    state: "supported",
    support: [{ from: "cv", quote: "Led the move of 14 services" }],
    claims: [],
    accepted: false,
    own: false,
    ...fields,
  };
}

/** Of both sides, of the CV alone, and one that nothing supports. */
export const sentences: Sentence[] = [
  aSentence({
    text: "I apply as a Backend Engineer.",
    support: [
      { from: "job", quote: "Backend Engineer wanted" },
      { from: "cv", quote: "Senior Backend Engineer" },
    ],
  }),
  aSentence({ number: 1, paragraph: 1 }),
  aSentence({
    number: 2,
    paragraph: 1,
    text: "I led Kafka at Google.",
    state: "unsupported",
    support: [],
    claims: [
      { kind: "employer", words: "Google", reason: "The employer “Google” does not stand in your CV." },
    ],
  }),
];

export function aLetter(fields: Partial<Letter> = {}): Letter {
  const held = fields.sentences ?? sentences;
  const unsupported = held.filter(({ state, accepted }) => state === "unsupported" && !accepted).length;
  const paragraphs: string[] = [];
  for (const { paragraph, text } of held)
    paragraphs[paragraph] = paragraphs[paragraph] ? `${paragraphs[paragraph]} ${text}` : text;
  return {
    id: "0192f000-0000-7000-8000-0000000000b1",
    job_id: "job-1",
    version: 1,
    text: ["Dear Hiring Team,", ...paragraphs].join("\n\n"),
    greeting: "Dear Hiring Team,",
    paragraphs,
    closing: "Yours sincerely,",
    signature: "Amara Okoye",
    sentences: held,
    unsupported,
    exportable: unsupported === 0,
    outdated: false,
    edited: false,
    options: { tone: "formal", length: "medium", language: "English" },
    engine: "model",
    model: "claude-sonnet-5-5",
    notice: null,
    cached: false,
    generated_at: "2026-11-30T10:00:00Z",
    changed_at: "2026-11-30T10:00:00Z",
    ...fields,
  };
}

export function aCost(fields: Partial<Schema<"WritingCost">> = {}): Schema<"WritingCost"> {
  return {
    what: "cover_letter",
    engine: "anthropic",
    model: "claude-sonnet-5-5",
    credits: 31,
    cost_microusd: 30_520,
    affordable: true,
    reason: null,
    kept: false,
    ...fields,
  };
}

/** An answer in events, as they are written. */
export function streamed(events: readonly (readonly [name: string, data: unknown])[]) {
  const body = events.map(([name, data]) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`).join("");
  return new HttpResponse(body, { headers: { "content-type": "text/event-stream" } });
}

/** A server that keeps letters with their state, and what it was asked. */
export function fakeLetters(start: readonly Letter[]) {
  const held = { letters: [...start], state: 1, asked: [] as { what: string; body: unknown }[] };
  const of = (id: unknown) => held.letters.find((letter) => letter.id === id);
  const tagged = (letter: Letter) => HttpResponse.json(letter, { headers: { ETag: `"${held.state}"` } });
  const put = (letter: Letter, list: readonly Sentence[], fields: Partial<Letter> = {}) => {
    const next = aLetter({ ...letter, ...fields, sentences: [...list], edited: true });
    const { unsupported, exportable, paragraphs, text } = aLetter({ sentences: [...list] });
    const whole = { ...next, unsupported, exportable, paragraphs, text };
    held.letters = held.letters.map((each) => (each.id === letter.id ? whole : each));
    held.state += 1;
    return tagged(whole);
  };
  const change = async (request: Request, id: unknown, run: (letter: Letter, body: never) => Response) => {
    const body: unknown = await request.json();
    held.asked.push({
      what: `${request.method} ${new URL(request.url).pathname.split("/").slice(3).join("/")}`,
      body,
    });
    const match = request.headers.get("if-match");
    if (match !== `"${held.state}"`) return aProblem(412, { title: "Changed meanwhile" });
    return run(of(id)!, body as never);
  };
  const handlers = [
    http.get(`${origin}/api/v1/matches/:id/cover-letters`, () => HttpResponse.json(page(held.letters))),
    http.get(`${origin}/api/v1/letters/:id`, ({ params }) => tagged(of(params.id)!)),
    http.delete(`${origin}/api/v1/letters/:id`, ({ params }) => {
      held.asked.push({ what: "DELETE", body: params.id });
      held.letters = held.letters.filter(({ id }) => id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
    http.patch(`${origin}/api/v1/letters/:id`, ({ request, params }) =>
      change(request, params.id, (letter, body: Schema<"LetterPatch">) => {
        const texts = new Map(body.sentences?.map(({ number, text }) => [number, text]));
        const list = body.paragraphs
          ? letter.sentences.map((each, at) => ({
              ...each,
              text: sentences[at]!.text,
              state: sentences[at]!.state,
            }))
          : letter.sentences.map((each) =>
              texts.has(each.number)
                ? {
                    ...each,
                    text: texts.get(each.number)!,
                    state: "supported" as const,
                    claims: [],
                    own: true,
                  }
                : each,
            );
        return put(letter, list, body.greeting ? { greeting: body.greeting } : {});
      }),
    ),
    http.get(`${origin}/api/v1/letters/:id/review-cost`, () =>
      HttpResponse.json({
        reviewed: false,
        model: "claude-sonnet-5-5",
        credits: 4,
        cost_microusd: 3_200,
        affordable: true,
        reason: null,
      }),
    ),
    http.post(`${origin}/api/v1/letters/:id/review`, ({ params }) => {
      const letter = of(params.id)!;
      const claims = [
        { kind: "number" as const, words: "14", reason: "“14” may be too many.", by_model: true },
      ];
      const doubted = letter.sentences.map((each) => ({
        ...each,
        reviewed: true,
        ...(each.number === 1 && { state: "unsupported" as const, claims }),
      }));
      return put(letter, doubted, { notice: "The model doubts 1 sentence." });
    }),
    http.post(`${origin}/api/v1/letters/:id/accept`, ({ request, params }) =>
      change(request, params.id, (letter, { sentence, accepted = true }: Schema<"LetterAcceptance">) =>
        put(
          letter,
          letter.sentences.map((each) => (each.number === sentence ? { ...each, accepted } : each)),
        ),
      ),
    ),
  ];
  return { held, handlers };
}
