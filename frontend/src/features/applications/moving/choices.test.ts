import { choicesOf, requestOf, whyNot, withColumn, withStage, type Choices } from "./choices";
import type { CardField, Preview } from "./types";

const fields: CardField[] = [
  { slug: "title", label: "Job title", needed: true, several: false },
  { slug: "company", label: "Company", needed: true, several: false },
  { slug: "notes", label: "Notes", needed: false, several: true },
];
const choices: Choices = {
  mapping: { A: "title", B: "notes" },
  stages: {},
  dateOrder: null,
  hasHeader: true,
};

function aPreview(part: Partial<Preview> = {}): Preview {
  return {
    cards: [],
    counts: { new: 3, existing: 1, unreadable: 0 },
    problems: [],
    problem_count: 0,
    missing: [],
    stage_values: [],
    date_order: { needed: false, order: null, examples: [], why: null },
    warnings: [],
    ...part,
  };
}

describe("withColumn", () => {
  it("gives a field to one column only, and several columns to the notes", () => {
    expect(withColumn(choices, fields, "C", "title").mapping).toEqual({ B: "notes", C: "title" });
    expect(withColumn(choices, fields, "C", "notes").mapping).toEqual({ A: "title", B: "notes", C: "notes" });
  });

  it("leaves a column out", () => {
    expect(withColumn(choices, fields, "A", null).mapping).toEqual({ B: "notes" });
  });
});

it("sends only what was said of stages", () => {
  const said = withStage(withStage(choices, "Ghosted", "rejected"), "Old", null);
  expect(requestOf(said)).toEqual({
    mapping: choices.mapping,
    stages: { Ghosted: "rejected", Old: null },
    date_order: null,
    has_header: true,
  });
});

describe("whyNot", () => {
  it("names what is needed, one after the other", () => {
    expect(whyNot(aPreview({ missing: ["title", "company"] }), fields)).toBe(
      "Choose the column that is “Job title” and the one that is “Company”.",
    );
    const dates = { needed: true, order: null, examples: ["03/11/2026"], why: null };
    expect(whyNot(aPreview({ date_order: dates }), fields)).toContain("day or the month");
  });

  it("says that there is nothing new", () => {
    const counts = { new: 0, existing: 2, unreadable: 0 };
    expect(whyNot(aPreview({ counts }), fields)).toContain("on your board already");
    expect(whyNot(aPreview({ counts: { ...counts, existing: 0 } }), fields)).toContain("no line");
    expect(whyNot(aPreview(), fields)).toBeNull();
  });
});

it("begins as the server guessed", () => {
  expect(choicesOf({ mapping: { A: "title" }, has_header: false } as never)).toEqual({
    mapping: { A: "title" },
    stages: {},
    dateOrder: null,
    hasHeader: false,
  });
});
