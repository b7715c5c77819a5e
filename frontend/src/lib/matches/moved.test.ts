import { movedSentence } from "./moved";

const now = new Date(2026, 10, 20, 12);
const at = (day: number, month = 10) => new Date(2026, month, day, 9).toISOString();

describe("movedSentence", () => {
  it.each([
    [6.2, at(17), "you added Docker", "Up 6 since Tuesday: you added Docker"],
    [-3, at(19), "the posting changed", "Down 3 since yesterday: the posting changed"],
    [1, at(20), null, "Up 1 today"],
    [2, at(3), null, "Up 2 since 3 Nov"],
  ])("of %s since %s", (by, since, cause, said) => {
    expect(movedSentence({ by, since, cause }, now)).toBe(said);
  });
});
