import { aFact, aProfile } from "@/test/profiles";
import { chosenAt, groupsOf, moved, nextOpen, ofTheCv, unsureNames, withKeys } from "./review-list";
import type { Fact } from "./types";

const profile = aProfile({
  education: [{ school: "Avon College", degree: "BSc", field: null, start: "2010", end: "2013" }],
});

function at(path: string, value: string, confidence = 0.95, change: Partial<Fact> = {}): Fact {
  const evidence = { document_id: "cv-1", page: 1, box: null, quote: value };
  return aFact({ path, value, confidence, evidence, ...change });
}

const facts = [
  at("skills.0", "Triage", 0.7),
  at("experience.0.start", "2019-03"),
  at("experience.0.title", "Charge nurse", 0.4),
  at("experience.0.company", "St Brannoc’s"),
  at("languages.0", "English"),
  at("email", "amara@example.org"),
  at("full_name", "Amara Okoye"),
  at("education.0.school", "Avon College"),
];

function grouped(list: Fact[]) {
  const items = withKeys(list);
  return groupsOf(profile, items, unsureNames(items)).map(({ key, title, items: members }) => ({
    key,
    title,
    paths: members.map(({ fact }) => fact.path),
  }));
}

describe("groupsOf", () => {
  it("puts the unsure first, the least sure at the top, then the rest as a CV is read", () => {
    expect(grouped(facts)).toEqual([
      { key: "unsure", title: "Not sure about these", paths: ["experience.0.title", "skills.0"] },
      { key: "you", title: "About you", paths: ["full_name", "email"] },
      {
        key: "experience.0",
        title: "Charge nurse, St Brannoc’s",
        paths: ["experience.0.company", "experience.0.start"],
      },
      { key: "education.0", title: "BSc, Avon College", paths: ["education.0.school"] },
      { key: "languages", title: "Languages", paths: ["languages.0"] },
    ]);
  });

  it("needs no group for what is not there", () => {
    expect(grouped([at("email", "a@b")]).map(({ key }) => key)).toEqual(["you"]);
    expect(grouped([])).toEqual([]);
  });

  it("keeps the order of the CV where most of it is unsure", () => {
    const scan = facts.map((fact) => ({ ...fact, confidence: 0.6 }));
    expect(grouped(scan).map(({ key }) => key)).toEqual([
      "you",
      "experience.0",
      "education.0",
      "languages",
      "skills",
    ]);
  });

  it("moves nothing while it is checked or put right", () => {
    const before = withKeys(facts);
    const unsure = unsureNames(before);
    const fixed = facts.map((fact) =>
      fact.path === "experience.0.title"
        ? { ...fact, value: "Ward manager", checked: true, edited: true, confidence: 1, read: readOf(fact) }
        : fact,
    );
    const order = (list: Fact[]) =>
      groupsOf(profile, withKeys(list), unsure).flatMap(({ items }) => items.map(({ key }) => key));
    expect(order(fixed)).toEqual(order(facts));
  });
});

function readOf({ value, confidence, evidence }: Fact): Fact["read"] {
  return evidence && { value, confidence, evidence };
}

describe("withKeys", () => {
  it("names a fact by what was read, not by its place in a list", () => {
    const [first] = withKeys([at("skills.3", "Triage")]);
    const [moved] = withKeys([at("skills.2", "Triage")]);
    expect(moved?.key).toBe(first?.key);
  });

  it("tells equal ones apart", () => {
    const keys = withKeys([at("links.0", "a.example"), at("links.1", "a.example")]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });
});

it("leaves out what only the person said", () => {
  const own = at("skills.1", "ECMO", 1, { source: "user", evidence: null, checked: true });
  expect(ofTheCv([facts[0]!, own])).toEqual([facts[0]]);
});

describe("moving through the facts", () => {
  const order = withKeys([
    at("full_name", "A"),
    at("email", "B", 0.9, { checked: true }),
    at("phone", "C"),
    at("headline", "D", 0.9, { checked: true }),
  ]);
  const key = (at: number) => order[at]!.key;

  it("goes one by one and stops at the ends", () => {
    expect(moved(order, key(0), 1)).toBe(order[1]);
    expect(moved(order, key(0), -1)).toBe(order[0]);
    expect(moved(order, key(3), 1)).toBe(order[3]);
    expect(moved(order, null, 1)).toBe(order[0]);
    expect(moved([], null, 1)).toBeUndefined();
  });

  it("finds the next one to check, from the top again at the end", () => {
    expect(nextOpen(order, key(0))).toBe(order[2]);
    expect(nextOpen(order, key(2))).toBe(order[0]);
    expect(nextOpen(order, null)).toBe(order[0]);
    expect(nextOpen(order.slice(1, 2), null)).toBeUndefined();
  });

  it("chooses among the facts of one place in turn, the unchecked first", () => {
    expect(chosenAt(order.slice(1), null)).toBe(order[2]);
    expect(chosenAt(order, key(1))).toBe(order[2]);
    expect(chosenAt(order, key(3))).toBe(order[0]);
  });
});
