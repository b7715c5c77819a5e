import { barsOf, spendSentence } from "./days";

it("fills the days on which nothing was spent", () => {
  const bars = barsOf([{ day: "2026-11-29", spent: 2 }], 3, new Date("2026-11-30T10:00:00Z"));
  expect(bars).toEqual([
    { day: "2026-11-28", spent: 0 },
    { day: "2026-11-29", spent: 2 },
    { day: "2026-11-30", spent: 0 },
  ]);
});

it("says on which day most was spent", () => {
  expect(spendSentence([])).toBe("Nothing was spent.");
  expect(
    spendSentence([
      { day: "2026-11-29", spent: 2 },
      { day: "2026-11-30", spent: 1 },
    ]),
  ).toBe("Most on November 29: $2.00.");
});
