import { aLetter, aSentence, sentences } from "@/test/letters";
import { nextOpen, paragraphsOf, sideOf, standingOf } from "./letter-words";

it("says which side a sentence rests on, and of what claims nothing that it does", () => {
  expect(sentences.map(sideOf)).toEqual(["met", "cv", null]);
  expect(standingOf(aSentence({ state: "general", support: [] }))).toMatch(/nothing that could be checked/);
  expect(standingOf(aSentence({ state: "unsupported", accepted: true }))).toBe("You say that it is true");
});

it("goes to the next sentence without support, and round to the first", () => {
  const open = (number: number) => aSentence({ number, state: "unsupported", support: [] });
  const letter = aLetter({ sentences: [open(0), aSentence({ number: 1 }), open(2)] });
  expect(nextOpen(letter, null)).toBe(0);
  expect(nextOpen(letter, 0)).toBe(2);
  expect(nextOpen(letter, 2)).toBe(0);
  expect(nextOpen(aLetter({ sentences: [aSentence()] }), null)).toBeUndefined();
});

it("keeps the sentences of a paragraph together", () => {
  expect(paragraphsOf(sentences).map((of) => of.length)).toEqual([1, 2]);
});
