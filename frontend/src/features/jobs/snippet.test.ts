import { marked, searchedWords } from "./snippet";

function marks(text: string, q: string): string[] {
  return marked(text, q)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text);
}

describe("the searched words", () => {
  it("are those that count: no operators, nothing excluded", () => {
    expect(searchedWords('"intensive care" nurse -bank or -"night shift" a')).toEqual([
      "intensive",
      "care",
      "nurse",
    ]);
  });
});

describe("marking", () => {
  it("goes from the beginning of a word to its end, whatever the case", () => {
    expect(marks("Nurses: a nurse who is no counternurse", "nurse")).toEqual(["Nurses", "nurse"]);
  });

  it("takes signs as they are", () => {
    expect(marks("C++ and C (not c+)", "c++")).toEqual(["C++"]);
    expect(marks("anything (at all)", "(")).toEqual([]);
  });

  it("keeps the text whole", () => {
    const text = "Pflegefachkraft für die Pflege";
    expect(
      marked(text, "pflege für")
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
    expect(marked(text, "")).toEqual([{ text, marked: false }]);
  });
});
