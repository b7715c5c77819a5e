import { aPosting } from "@/test/jobs";
import { factQuotes, factsOf } from "./facts";
import { degreeWord, jurisdictionWord, permitWord, shiftWord, travelWord } from "./stated";

const degree = {
  level: "bachelor" as const,
  field: "nursing",
  importance: "must" as const,
  equivalent: true,
  quote: "a degree in nursing or equivalent",
};
const shift = {
  kinds: ["rotating" as const, "weekend" as const],
  hours_min: 36,
  hours_max: 36,
  times: "7am to 7pm",
  quotes: ["rotating shifts"],
};
const travel = { amount: "yes" as const, share_min: null, share_max: 25, quote: "up to 25% travel" };
const permit = { kind: "right_to_work" as const, countries: ["US", "CA"], quote: "authorized to work" };

it("says what degree is asked for", () => {
  expect(degreeWord(degree)).toBe("Bachelor’s degree in nursing, or equivalent experience");
  expect(degreeWord({ ...degree, level: "master", field: null, importance: "nice", equivalent: false })).toBe(
    "Master’s degree (welcome)",
  );
  expect(degreeWord({ ...degree, level: "none", field: null, equivalent: false })).toBe("None asked for");
  expect(degreeWord(null)).toBeNull();
});

it("says when one works", () => {
  expect(shiftWord(shift)).toBe("Rotating shifts, weekends · 7am to 7pm · 36 hours a week");
  expect(shiftWord({ ...shift, kinds: [], times: null, hours_max: 40 })).toBe("36–40 hours a week");
  expect(shiftWord(null)).toBeNull();
});

it("says how much one travels", () => {
  expect(travelWord(travel)).toBe("Up to 25 % of the time");
  expect(travelWord({ ...travel, share_min: 10 })).toBe("10–25 % of the time");
  expect(travelWord({ ...travel, share_min: 50, share_max: null })).toBe("At least 50 % of the time");
  expect(travelWord({ ...travel, share_min: 20, share_max: 20 })).toBe("20 % of the time");
  expect(travelWord({ ...travel, share_max: null, amount: "occasional" })).toBe("Now and then");
  expect(travelWord({ ...travel, share_max: null, amount: "none" })).toBe("None");
});

it("says who may work there", () => {
  expect(permitWord(permit)).toBe("Right to work: United States or Canada");
  expect(permitWord({ ...permit, countries: [] })).toBe("Right to work there");
  expect(permitWord({ ...permit, kind: "citizenship", countries: ["DE"] })).toBe("Citizens only: Germany");
  expect(permitWord({ ...permit, kind: "citizenship", countries: [] })).toBe("Citizens only");
  expect(jurisdictionWord("US-TX")).toBe("TX, United States");
  expect(jurisdictionWord("GB")).toBe("United Kingdom");
});

it("leads from a fact to its words", () => {
  const job = aPosting({
    degree,
    shift,
    travel,
    work_permit: permit,
    sponsorship: "offered",
    quotes: { sponsorship: "we sponsor visas", years_min: "3 years of triage" },
    occupation: {
      esco_uri: "http://data.europa.eu/esco/occupation/x",
      label: "specialist nurse",
      onet_code: "29-1141.00",
      onet_title: "Registered Nurses",
      seniority: "senior",
      specialisation: "Emergency",
    },
  });
  const facts = new Map(factsOf(job).map((fact) => [fact.name, fact]));
  expect(facts.get("Degree")?.said).toEqual({ pair: "fact-degree", quotes: [degree.quote] });
  expect(facts.get("Level")?.said).toBeUndefined();
  expect(facts.get("Occupation")).toMatchObject({
    value: "Specialist nurse",
    own: "O*NET: Registered Nurses · Emergency",
  });
  expect(factQuotes(job).map(({ pairs }) => pairs[0])).toEqual([
    "fact-shift",
    "fact-years",
    "fact-degree",
    "fact-travel",
    "fact-permit",
    "fact-sponsorship",
  ]);
});
