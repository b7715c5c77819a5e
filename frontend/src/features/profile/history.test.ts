import { aFact, aProfile } from "@/test/profiles";
import { applied, appliedTo, inverse, remembered, type Change, type Step } from "./history";
import type { Fact, Profile } from "./types";

const profile = aProfile();

function write(patch: Extract<Step, { kind: "write" }>["patch"]): Step {
  return { kind: "write", patch };
}

function undone(before: Profile, step: Step, now = before, facts: Fact[] = []): Step[] {
  return inverse(before, facts, "x", [step]).undo(now);
}

describe("taking back what was written", () => {
  it("gives a field back to the CV that was the CV's before", () => {
    expect(undone(profile, write({ headline: "Manager" }))).toEqual([
      { kind: "give-back", field: "headline" },
    ]);
  });

  it("writes the former value of a field that was the person's own", () => {
    const own = aProfile({ edited: ["headline"] });
    expect(undone(own, write({ headline: "Manager" }))).toEqual([write({ headline: "Charge nurse" })]);
  });

  it("writes the former value where there is no CV to go back to", () => {
    const without = aProfile({ active_cv: null });
    expect(undone(without, write({ location: "Bath" }))).toEqual([write({ location: "Bristol" })]);
  });

  it("touches only the wishes that were changed", () => {
    expect(undone(profile, write({ preferences: { salary_min: 40_000, currency: "GBP" } }))).toEqual([
      write({ preferences: { salary_min: null, currency: null } }),
    ]);
  });

  it("brings back the skills as they were", () => {
    expect(undone(profile, write({ skills: [] }))).toEqual([write({ skills: profile.skills })]);
  });

  it("takes going back to the CV back", () => {
    const own = aProfile({ edited: ["headline"], headline: "Mine" });
    expect(undone(own, { kind: "give-back", field: "headline" })).toEqual([write({ headline: "Mine" })]);
  });
});

describe("taking back what was put right", () => {
  const path = "experience.0.title";
  const right: Step = { kind: "correct", path, value: "Ward manager" };

  it("lets the CV speak again where it spoke before", () => {
    expect(undone(profile, right, profile, [aFact({ path })])).toEqual([{ kind: "take-back", path }]);
  });

  it("goes back to an earlier correction", () => {
    expect(undone(profile, right, profile, [aFact({ path, edited: true })])).toEqual([
      { kind: "correct", path, value: "Charge nurse" },
    ]);
  });

  it("goes back to the former fields of an entry", () => {
    const step: Step = {
      kind: "correct",
      path: "certifications.0",
      value: { name: "ALS course", issuer: "RCUK" },
    };
    expect(undone(profile, step)).toEqual([
      { kind: "correct", path: "certifications.0", value: { name: "ALS", issuer: null } },
    ]);
  });

  it("corrects again what was given back", () => {
    expect(undone(profile, { kind: "take-back", path })).toEqual([
      { kind: "correct", path, value: "Charge nurse" },
    ]);
  });

  it("brings back an entry that was taken away: from the CV, or as it was added", () => {
    const away: Step = { kind: "correct", path: "certifications.0", value: null };
    const now = aProfile({
      certifications: [],
      removed: [{ id: "r1", list: "certifications", text: "ALS" }],
    });
    expect(undone(profile, away, now)).toEqual([{ kind: "restore", id: "r1" }]);
    expect(undone(profile, away, aProfile({ certifications: [] }))).toEqual([
      { kind: "add", list: "certifications", entry: profile.certifications[0] },
    ]);
  });

  it("brings back a link", () => {
    const before = aProfile({ links: ["a.example"] });
    expect(undone(before, { kind: "correct", path: "links.0", value: null }, aProfile())).toEqual([
      write({ links: ["a.example"] }),
    ]);
  });

  it("takes away again what was added or brought back, wherever it stands by then", () => {
    const entry = { name: "BLS", expires_on: "2028" };
    const now = aProfile({ certifications: [{ name: "ALS" }, { ...entry, status: "valid" }] });
    expect(undone(profile, { kind: "add", list: "certifications", entry }, now)).toEqual([
      { kind: "take-back", path: "certifications.1" },
    ]);
    const before = aProfile({ removed: [{ id: "r1", list: "certifications", text: "BLS" }] });
    expect(undone(before, { kind: "restore", id: "r1" }, now)).toEqual([
      { kind: "correct", path: "certifications.1", value: null },
    ]);
  });

  it("unticks what was ticked", () => {
    expect(undone(profile, { kind: "confirm", paths: ["email"], checked: true })).toEqual([
      { kind: "confirm", paths: ["email"], checked: false },
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

describe("appliedTo", () => {
  const facts = [aFact({ path: "headline" }), aFact({ path: "email" })];

  it("ticks and unticks the facts of these paths", () => {
    const ticked = appliedTo(facts, { kind: "confirm", paths: ["email"], checked: true });
    expect(ticked.map(({ checked }) => checked)).toEqual([false, true]);
  });

  it("shows a fact as it was put right, and as checked", () => {
    const [fact] = appliedTo(facts, { kind: "correct", path: "headline", value: "Ward manager" });
    expect(fact).toMatchObject({ value: "Ward manager", checked: true, read: { value: "Charge nurse" } });
  });

  it("leaves facts to the server where a whole entry changes", () => {
    expect(appliedTo(facts, { kind: "correct", path: "experience.0", value: { title: "x" } })).toEqual(facts);
  });
});

describe("remembered", () => {
  it("keeps the newest fifty", () => {
    let history: Change[] = [];
    for (let number = 0; number < 60; number += 1)
      history = remembered(history, { label: `${number}`, undo: () => [] });
    expect(history).toHaveLength(50);
    expect(history.at(-1)?.label).toBe("59");
  });
});
