import { names, strokesOver } from "./naming";

describe("names", () => {
  it.each([
    ["Go, Rust", "Go", true],
    ["Google Cloud", "Go", false],
    ["Django", "go", false],
    ["C++, C", "C++", true],
    ["C++", "C", false],
    ["uses c# daily", "C#", true],
  ])("in “%s” of %s: %s", (text, name, found) => {
    expect(names(text, name)).toBe(found);
  });
});

describe("strokesOver", () => {
  it("marks each name once, in the order of the text, none over another", () => {
    const text = "Python, Django, Apache Kafka";
    const strokes = strokesOver(text, ["Kafka", "Apache Kafka", "Python", "Go"], "cv", "p");
    expect(strokes.map(({ start, end }) => text.slice(start, end))).toEqual(["Python", "Apache Kafka"]);
  });
});
