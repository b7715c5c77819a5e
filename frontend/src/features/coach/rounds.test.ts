import { aConversation, anAnswer, anInterview, aQuestion, aReply } from "@/test/coach";
import { courseOf, withTurn } from "./rounds";

const [one, two, three] = [aQuestion("one"), aQuestion("two"), aQuestion("three")];

describe("the course of an interview", () => {
  it("begins with a greeting and an open question", () => {
    const course = courseOf(anInterview());
    expect(course).toMatchObject({ greeting: "Welcome.", rounds: [], open: { id: "one" }, openIndex: 0 });
  });

  it("puts each answer to its question, also one given again", () => {
    const { messages } = anInterview();
    const course = courseOf({
      plan: [one, two],
      messages: [
        ...messages,
        anAnswer(1),
        aReply(2, { question: two }),
        anAnswer(3),
        aReply(4, { question: two }),
      ],
    });
    expect(course.rounds.map(({ index, attempt, question }) => [index, attempt, question?.id])).toEqual([
      [0, 1, "one"],
      [0, 2, "one"],
    ]);
    expect(course).toMatchObject({ open: { id: "two" }, openIndex: 1 });
  });

  it("ends with no question", () => {
    const { messages } = anInterview();
    const course = courseOf({
      plan: [one, two],
      messages: [...messages, anAnswer(1), aReply(2, { question: two }), anAnswer(3), aReply(4)],
    });
    expect(course.rounds.map(({ index }) => index)).toEqual([0, 1]);
    expect(course).toMatchObject({ open: null, openIndex: 2 });
  });

  it("keeps an answer that nobody has looked at with the open question", () => {
    const { messages } = anInterview();
    const course = courseOf({ plan: [one], messages: [...messages, anAnswer(1)] });
    expect(course.rounds).toMatchObject([{ index: 0, reply: null }]);
  });
});

describe("one more turn", () => {
  it("adds what was said and the next question", () => {
    const held = anInterview();
    const turn = { message: anAnswer(1), reply: aReply(2, { question: two }), credits_left: 3, version: 2 };
    const next = withTurn(held, { ...turn, stage: "open" });
    expect(next.messages).toHaveLength(3);
    expect(next).toMatchObject({
      answered: 1,
      version: 2,
      answering: false,
      plan: [{ id: "one" }, { id: "two" }],
    });
    const last = withTurn(next, {
      ...turn,
      message: anAnswer(3),
      reply: aReply(4),
      stage: "finished",
    });
    expect(last).toMatchObject({ answered: 2, stage: "finished" });
    expect(courseOf({ ...last, plan: [...last.plan, three].slice(0, 2) }).open).toBeNull();
  });

  it("puts a reply made anew in the place of the old one", () => {
    const old = aReply(2, { text: "Old" });
    const held = aConversation({ messages: [aReply(0), anAnswer(1), old] });
    const next = withTurn(held, {
      message: anAnswer(1),
      reply: { ...old, text: "New" },
      stage: "open",
      credits_left: 1,
      version: 3,
    });
    expect(next.messages.map(({ text }) => text)).toEqual(["Welcome.", "I did it.", "New"]);
  });
});
