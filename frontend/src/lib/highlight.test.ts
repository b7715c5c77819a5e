import { piecesOf, strokesIn, type Quote } from "./highlight";

function quote(text: string, pair: string, from: Quote["from"] = "job"): Quote {
  return { text, from, pairs: [pair] };
}

const text = "You bring 5+ years of Python.\n\nYou’ve run  Kafka — or a broker like it — in production.";

function marked(quotes: Quote[]): string[] {
  return strokesIn(text, quotes).map(({ start, end }) => text.slice(start, end));
}

describe("strokesIn", () => {
  it("finds a quote whatever its spaces, case, quotes and dashes", () => {
    expect(marked([quote("you've run kafka - or a broker", "a")])).toEqual([
      "You’ve run  Kafka — or a broker",
    ]);
  });

  it("finds a quote that was cut short with an ellipsis", () => {
    expect(marked([quote("5+ years of…", "a")])).toEqual(["5+ years of"]);
  });

  it("leaves out what is not in the text, and what is too short to mean anything", () => {
    expect(marked([quote("Rust", "a"), quote(" ", "b"), quote("…", "c")])).toEqual([]);
  });

  it("cuts overlapping quotes; the shared part belongs to both and counts as met", () => {
    const strokes = strokesIn(text, [quote("5+ years of Python", "years"), quote("Python", "skill", "met")]);
    expect(strokes.map(({ start, end, from, pairs }) => [text.slice(start, end), from, pairs])).toEqual([
      ["5+ years of ", "job", ["years"]],
      ["Python", "met", ["years", "skill"]],
    ]);
  });

  it("keeps the CV's side the CV's", () => {
    expect(strokesIn(text, [quote("Python", "a", "cv")])[0]?.from).toBe("cv");
  });

  it("is not thrown off by letters that grow when lowered", () => {
    const turkish = "İstanbul: Python, Django";
    const [stroke] = strokesIn(turkish, [quote("Django", "a")]);
    expect(turkish.slice(stroke?.start, stroke?.end)).toBe("Django");
  });
});

describe("piecesOf", () => {
  it("gives back the whole text, in order", () => {
    const strokes = strokesIn(text, [quote("Python", "a"), quote("Kafka", "b")]);
    const pieces = piecesOf(text, strokes);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter((piece) => piece.stroke).map((piece) => piece.text)).toEqual(["Python", "Kafka"]);
  });

  it("cuts a stroke at the ends of the stretch asked for", () => {
    const strokes = strokesIn(text, [quote("5+ years of Python", "a")]);
    expect(piecesOf(text, strokes, 13, 22).map((piece) => piece.text)).toEqual(["years of "]);
  });
});
