import { aCv, aKeyword, aLine } from "@/test/tailored";
import { askedWords, fateOf, fieldWords, ordinal, pieces, placesOf } from "./cv-words";

describe("what became of a line", () => {
  it("is said in places people count", () => {
    expect([0, 1, 2, 3, 10, 20].map(ordinal)).toEqual(["1st", "2nd", "3rd", "4th", "11th", "21st"]);
    expect(fateOf(aLine("skills.3", "Git", { change: "moved", place: 0 }))).toBe("from 4th to 1st");
    expect(fateOf(aLine("skills.3", "Git", { change: "left_out", place: null }))).toBe("left out");
    expect(fateOf(aLine("skills.3", "Git"))).toBeNull();
  });
});

describe("words that answer the posting", () => {
  const keywords = [
    aKeyword("Continuous integration", { written: "continuous delivery" }),
    aKeyword("C++"),
    aKeyword("Go"),
    aKeyword("PostgreSQL", { written: "Postgres" }),
  ];
  const marked = (text: string, named: string[]) => pieces(text, named, keywords);

  it("are found as the CV spells them, and nothing is lost or added", () => {
    const text = "Introduced Continuous Delivery for C++ services on PostgreSQL";
    const cut = marked(text, ["C++", "Continuous integration", "PostgreSQL"]);
    expect(cut.map((piece) => piece.text).join("")).toBe(text);
    expect(cut.filter(({ keyword }) => keyword).map((piece) => piece.text)).toEqual([
      "Continuous Delivery",
      "C++",
      "PostgreSQL",
    ]);
  });

  it("are whole words, and only those the line is said to name", () => {
    expect(marked("Good at Google Docs", ["Go"])).toEqual([{ text: "Good at Google Docs" }]);
    expect(marked("Wrote Go", [])).toEqual([{ text: "Wrote Go" }]);
  });
});

it("says where a keyword stands, each place once", () => {
  expect(placesOf(aCv(), ["experience.0.bullets.1", "skills.0", "skills.1"])).toEqual([
    { id: "experience.0.bullets.1", label: "Backend Engineer, 1st line" },
    { id: "skills.0", label: "Skills" },
  ]);
});

it("names how firmly something is asked for, and the fields a program reads", () => {
  expect(askedWords(aKeyword("Go", { importance: "nice" }))).toBe("nice to have");
  expect(askedWords(aKeyword("Backend Developer", { kind: "job_title" }))).toBe("the title");
  expect(fieldWords("experience.0.title")).toBe("Experience 1, title");
  expect(fieldWords("full_name")).toBe("Name");
  expect(fieldWords("skills.3")).toBe("Skills 4");
});
