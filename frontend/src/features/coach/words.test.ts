import { anAnswer, aQuestion, aReply } from "@/test/coach";
import { beforeQuestion, lengthOf, madeBy, scoreWord } from "./words";

describe("words", () => {
  it("say a score, and what could not be judged", () => {
    expect([null, 0, 1, 2, 3, 4, 2.4].map((score) => scoreWord(score))).toEqual([
      "Not judged",
      "Not there",
      "Thin",
      "Partly",
      "Good",
      "Strong",
      "Partly",
    ]);
  });

  it("say how long an answer is", () => {
    expect(lengthOf("")).toBe("");
    expect(lengthOf("one")).toBe("1 word");
    expect(lengthOf("w ".repeat(52))).toBe("52 words, about 25 seconds when spoken");
    expect(lengthOf("w ".repeat(260))).toBe("260 words, about 2 minutes when spoken");
  });

  it("part a greeting from the question it ends with", () => {
    const question = aQuestion("q1");
    expect(beforeQuestion(`Welcome.\n\nQuestion 1 of 3: ${question.text}`, question)).toBe("Welcome.");
    expect(beforeQuestion(`Question 1 of 3: ${question.text}`, question)).toBe("");
    expect(beforeQuestion("Hello", null)).toBe("Hello");
  });

  it("say what wrote a reply", () => {
    expect(madeBy(aReply(2, { model: "claude-sonnet-5-5", credits: 1 }))).toBe("claude-sonnet-5-5, 1 credit");
    expect(madeBy(aReply(2, { model: "gemma", credits: 0 }))).toBe("gemma");
    expect(madeBy(anAnswer(1))).toBeNull();
  });
});
