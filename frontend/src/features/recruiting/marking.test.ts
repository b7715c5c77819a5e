import { aRequirement } from "@/test/matches";
import { answering } from "./marking";

const skill = { id: "1", level: 1, state: "met" as const, through: null };

function marked(quote: string, ...names: string[]): (string | false)[] {
  const asked = aRequirement({ skills: names.map((name) => ({ ...skill, name })) });
  return answering(quote, asked, "cv", "demand:0").map(({ text, stroke }) => stroke !== null && text);
}

describe("what of a quote answers", () => {
  it("is the skill asked for, in a list of many", () => {
    expect(marked("Java, Python, SQL", "Python")).toEqual([false, "Python", false]);
  });

  it("is a word of its own", () => {
    expect(marked("Django, Go", "Go")).toEqual([false, "Go"]);
  });

  it("is marked once where names overlap", () => {
    expect(marked("Spring Boot", "Spring", "Spring Boot")).toEqual(["Spring Boot"]);
  });

  it("is all of it where nothing is named", () => {
    expect(marked("Led a team of four", "Leadership")).toEqual(["Led a team of four"]);
  });
});
