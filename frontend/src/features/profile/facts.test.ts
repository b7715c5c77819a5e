import { aFact, aProfile } from "@/test/profiles";
import { correction, labelOf, valueOf, withChecked } from "./facts";

const profile = aProfile();

describe("withChecked", () => {
  it("ticks the facts of these paths", () => {
    const facts = [aFact({ path: "headline" }), aFact({ path: "email" })];
    expect(withChecked(facts, ["email"]).map(({ checked }) => checked)).toEqual([false, true]);
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
