import { aFact, aProfile } from "@/test/profiles";
import { correction, labelOf, reviewOf, valueOf, withChecked } from "./facts";

const profile = aProfile();

describe("reviewOf", () => {
  it("puts the least sure of the unchecked first, and counts the checked", () => {
    const review = reviewOf([
      aFact({ path: "email", confidence: 0.99 }),
      aFact({ path: "phone", confidence: 0.6 }),
      aFact({ path: "headline", confidence: 0.3 }),
      aFact({ path: "full_name", confidence: 0.2, checked: true }),
    ]);
    expect(review.unsure.map(({ path }) => path)).toEqual(["headline", "phone"]);
    expect(review.rest.map(({ path }) => path)).toEqual(["email"]);
    expect([review.checked, review.total]).toEqual([1, 4]);
  });

  it("keeps the order of the CV among equals", () => {
    const facts = ["skills.2", "skills.0", "skills.1"].map((path) => aFact({ path, confidence: 0.5 }));
    expect(reviewOf(facts).unsure.map(({ path }) => path)).toEqual(["skills.2", "skills.0", "skills.1"]);
  });

  it("is empty without facts", () => {
    expect(reviewOf([])).toEqual({ checked: 0, total: 0, unsure: [], rest: [] });
  });

  it("moves on when facts are ticked", () => {
    const facts = [aFact({ path: "headline" }), aFact({ path: "email" })];
    expect(reviewOf(withChecked(facts, ["email"])).checked).toBe(1);
  });
});

describe("the words for a fact", () => {
  it("says of what entry it is", () => {
    expect(labelOf(profile, "experience.0.start")).toBe("Start, St Brannoc’s");
    expect(labelOf(profile, "experience.0.company")).toBe("Employer, Charge nurse");
    expect(labelOf(profile, "experience.0.location")).toBe("Place of work, St Brannoc’s");
    expect(labelOf(profile, "location")).toBe("Where you live");
    expect(labelOf(profile, "skills.0")).toBe("Skill");
  });

  it("copes with an entry that is gone", () => {
    expect(labelOf(profile, "experience.7.title")).toBe("Job title");
  });

  it("reads dates, and the present", () => {
    expect(valueOf(aFact({ path: "experience.0.end", value: null }))).toBe("present");
    expect(valueOf(aFact({ path: "experience.0.start", value: "2019-03" }))).toBe("Mar 2019");
    expect(valueOf(aFact({ value: "Charge nurse" }))).toBe("Charge nurse");
  });
});

describe("correction", () => {
  it("changes a field, or empties it", () => {
    expect(correction(profile, "headline", " Ward manager ")).toEqual({ headline: "Ward manager" });
    expect(correction(profile, "headline", " ")).toEqual({ headline: null });
  });

  it("changes one field of one entry and leaves the rest", () => {
    const patch = correction(profile, "experience.0.title", "Senior charge nurse");
    expect(patch.experience).toEqual([{ ...profile.experience[0], title: "Senior charge nurse" }]);
  });

  it("keeps the level and years of a skill whose name was wrong", () => {
    const patch = correction(profile, "skills.1", "Roster planning");
    expect(patch.skills?.[1]).toMatchObject({ name: "Roster planning", years: 4 });
  });

  it("takes an item out when it is emptied", () => {
    expect(correction(profile, "languages.0", "").languages).toEqual([]);
    expect(correction(aProfile({ links: ["a.example", "b.example"] }), "links.0", "").links).toEqual([
      "b.example",
    ]);
  });

  it("understands an empty end as the present", () => {
    expect(correction(profile, "experience.0.end", "").experience?.[0]?.end).toBeNull();
  });
});
