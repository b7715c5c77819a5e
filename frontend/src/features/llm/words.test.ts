import { engineSentence, promptWords, subjectWords } from "./words";
import { formatUsd } from "@/lib/usage/money";

it("names what was asked, also what it does not know", () => {
  expect(promptWords("cover_letter/2")).toBe("Cover letter");
  expect(promptWords("new_thing/1")).toBe("new thing");
});

it("says who answers and what that costs", () => {
  expect(engineSentence({ engine: "none", host: null, free: false })).toMatch(/^No language model/);
  expect(engineSentence({ engine: "local", host: "127.0.0.1:1234", free: true })).toBe(
    "A model on your own machines at 127.0.0.1:1234 answers. It costs nothing.",
  );
  expect(engineSentence({ engine: "anthropic", host: "api.anthropic.com", free: false })).toMatch(
    /leaves this machine/,
  );
});

it("names personas", () => {
  const names = new Map([["p1", "Salary negotiator"]]);
  expect(subjectWords("persona:p1", names)).toBe("Salary negotiator");
  expect(subjectWords("persona:p2", names)).toBe("A persona that is gone");
  expect(subjectWords("other", names)).toBe("other");
});

it("writes dollars so that small sums are not nothing", () => {
  expect(formatUsd(1.2)).toBe("$1.20");
  expect(formatUsd(0.0042)).toBe("$0.0042");
  expect(formatUsd(0)).toBe("$0.00");
});
