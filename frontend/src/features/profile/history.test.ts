import { aProfile } from "@/test/profiles";
import { applied, inverse, remembered, type Step } from "./history";

const profile = aProfile();

function write(patch: Extract<Step, { kind: "write" }>["patch"]): Step {
  return { kind: "write", patch };
}

describe("inverse", () => {
  it("gives a field back to the CV that was the CV's before", () => {
    expect(inverse(profile, "x", [write({ headline: "Manager" })]).steps).toEqual([
      { kind: "give-back", field: "headline" },
    ]);
  });

  it("writes the former value of a field that was the person's own", () => {
    const own = aProfile({ edited: ["headline"] });
    expect(inverse(own, "x", [write({ headline: "Manager" })]).steps).toEqual([
      write({ headline: "Charge nurse" }),
    ]);
  });

  it("writes the former value where there is no CV to go back to", () => {
    const without = aProfile({ active_cv: null });
    expect(inverse(without, "x", [write({ location: "Bath" })]).steps).toEqual([
      write({ location: "Bristol" }),
    ]);
  });

  it("touches only the wishes that were changed", () => {
    expect(
      inverse(profile, "x", [write({ preferences: { salary_min: 40_000, currency: "GBP" } })]).steps,
    ).toEqual([write({ preferences: { salary_min: null, currency: null } })]);
  });

  it("brings back the skills as they were", () => {
    expect(inverse(profile, "x", [write({ skills: [] })]).steps).toEqual([write({ skills: profile.skills })]);
  });

  it("takes going back to the CV back", () => {
    const own = aProfile({ edited: ["headline"], headline: "Mine" });
    expect(inverse(own, "x", [{ kind: "give-back", field: "headline" }]).steps).toEqual([
      write({ headline: "Mine" }),
    ]);
  });
});

describe("applied", () => {
  it("shows a change at once, as the person's own", () => {
    const next = applied(profile, write({ headline: "Manager" }));
    expect(next).toMatchObject({ headline: "Manager", edited: ["headline"] });
    expect(next.location).toBe("Bristol");
  });

  it("merges wishes and does not call them an edit of the CV", () => {
    const next = applied(profile, write({ preferences: { remote: "remote_only" } }));
    expect(next.preferences).toMatchObject({ remote: "remote_only", titles: [] });
    expect(next.edited).toEqual([]);
  });

  it("shows an added skill as the person's", () => {
    const next = applied(profile, write({ skills: [...profile.skills, { name: "ECMO" }] }));
    expect(next.skills.at(-1)).toMatchObject({ name: "ECMO", source: "user" });
  });
});

describe("remembered", () => {
  it("keeps the newest fifty", () => {
    let history: ReturnType<typeof remembered> = [];
    for (let number = 0; number < 60; number += 1)
      history = remembered(history, { label: `${number}`, steps: [] });
    expect(history).toHaveLength(50);
    expect(history.at(-1)?.label).toBe("59");
  });
});
