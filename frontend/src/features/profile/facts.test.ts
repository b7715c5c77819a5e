import { aFact, aProfile } from "@/test/profiles";
import { aroundValue, correction, entryTitle, labelOf, shortLabelOf, valueFrom, valueOf } from "./facts";

const profile = aProfile();

describe("the words for a fact", () => {
  it("says of what entry it is", () => {
    expect(labelOf(profile, "experience.0.start")).toBe("Start, St Brannoc’s");
    expect(labelOf(profile, "experience.0.company")).toBe("Employer, Charge nurse");
    expect(labelOf(profile, "experience.0.location")).toBe("Place of work, St Brannoc’s");
    expect(labelOf(profile, "location")).toBe("Where you live");
    expect(labelOf(profile, "skills.0")).toBe("Skill");
  });

  it("leaves the entry out where it stands beside", () => {
    expect(shortLabelOf("experience.0.start")).toBe("Start");
    expect(shortLabelOf("experience.0.location")).toBe("Place of work");
    expect(shortLabelOf("certifications.0.expires_on")).toBe("Expires");
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

describe("entryTitle", () => {
  it("names an entry by what it is and where", () => {
    expect(entryTitle(profile, "experience", 0)).toBe("Charge nurse, St Brannoc’s");
    expect(entryTitle(profile, "certifications", 0)).toBe("ALS");
    expect(entryTitle(profile, "education", 5)).toBe("A course");
  });
});

describe("aroundValue", () => {
  it("finds the value within its line, whatever its case", () => {
    expect(aroundValue("Nurse, ST BRANNOC’S, Bristol", "St Brannoc’s")).toEqual([
      "Nurse, ",
      "ST BRANNOC’S",
      ", Bristol",
    ]);
  });

  it("takes the whole quote where the value is put in other words", () => {
    expect(aroundValue("March 2019 to date", "Mar 2019")).toEqual(["", "March 2019 to date", ""]);
    expect(aroundValue("anything", "")).toEqual(["", "anything", ""]);
  });
});

describe("correction", () => {
  it("changes a field, or empties it", () => {
    expect(correction(profile, "headline", "Ward manager")).toEqual({ headline: "Ward manager" });
    expect(correction(profile, "headline", valueFrom(" "))).toEqual({ headline: null });
  });

  it("changes one field of one entry and leaves the rest", () => {
    const { experience } = correction(profile, "experience.0.title", "Senior charge nurse");
    expect(experience).toEqual([{ ...profile.experience[0], title: "Senior charge nurse" }]);
    const { experience: several } = correction(profile, "experience.0", { title: "Nurse", start: "2018" });
    expect(several).toEqual([{ ...profile.experience[0], title: "Nurse", start: "2018" }]);
  });

  it("keeps the level and years of a skill whose name was wrong", () => {
    expect(correction(profile, "skills.1", "Roster planning").skills).toEqual([
      profile.skills[0],
      expect.objectContaining({ name: "Roster planning", years: 4 }),
    ]);
  });

  it("leaves it to the server to judge a licence with another date", () => {
    const held = aProfile({ certifications: [{ name: "ALS", status: "expired", days_left: -2 }] });
    expect(correction(held, "certifications.0", { expires_on: "2040" }).certifications).toEqual([
      { name: "ALS", expires_on: "2040", status: "unknown", days_left: null },
    ]);
  });

  it("takes an item out when it is emptied", () => {
    expect(correction(profile, "languages.0", null).languages).toEqual([]);
    expect(correction(aProfile({ links: ["a.example", "b.example"] }), "links.0", null).links).toEqual([
      "b.example",
    ]);
  });
});
