import { aPosting } from "@/test/jobs";
import { factsOf, placesOf } from "./facts";
import { scopeWord } from "./names";

function stated(change: Parameters<typeof aPosting>[0]): Record<string, string> {
  return Object.fromEntries(factsOf(aPosting(change)).map(({ name, value }) => [name, value]));
}

it("says what is stated and leaves out the rest", () => {
  const facts = stated({
    salary: null,
    employment_type: null,
    years_min: null,
    language: "de",
    sponsorship: "not_offered",
    extra: { department: "A&E", tags: ["x"] },
  });
  expect(facts).toEqual({
    Level: "Senior",
    Department: "A&E",
    "Visa sponsorship": "Not offered",
    "Written in": "German",
  });
});

it("gives the employer’s own words for pay beside the figures, where they say more", () => {
  const [pay] = factsOf(aPosting({ extra: { pay: "Band 6, £40,000 to £46,000" } }));
  expect(pay).toEqual({
    name: "Pay",
    value: "£40,000–£46,000 a year (GBP)",
    own: "Band 6, £40,000 to £46,000",
  });
  expect(factsOf(aPosting({ extra: { pay: "£40000 - £46000" } }))[0]?.own).toBeUndefined();
  expect(stated({ salary: null, extra: { pay: "Band 6" } })).toMatchObject({ Pay: "Band 6" });
});

it("says what stands in place of a figure, with its words, and never beside one", () => {
  const pay_words = { words: "depends", quote: "Salary commensurate with experience" } as const;
  expect(factsOf(aPosting({ salary: null, pay_words }))[0]).toEqual({
    name: "Pay",
    value: "Depends on experience or role",
    own: "Salary commensurate with experience",
    said: { pair: "fact-pay", quotes: ["Salary commensurate with experience"] },
    quiet: true,
  });
  // The source's own field does not stand in the text.
  const own = { words: "graded", quote: "Band 6" } as const;
  expect(
    factsOf(aPosting({ salary: null, pay_words: own, extra: { pay: "Band 6" } }))[0]?.said,
  ).toBeUndefined();
  expect(factsOf(aPosting({ pay_words }))[0]?.value).toBe("£40,000–£46,000 a year (GBP)");
});

it("names countries, and leaves names as they are", () => {
  expect(scopeWord("US,CA")).toBe("United States or Canada");
  expect(scopeWord("EMEA")).toBe("EMEA");
});

it("lists places where the title’s line names only some", () => {
  expect(placesOf("Leeds; York")).toBeNull();
  expect(placesOf("A;B;C")).toBe("A · B · C");
  expect(placesOf("A;B;C;D;E;F;G;H")).toBe("A · B · C · D · E · F and 2 more");
});
