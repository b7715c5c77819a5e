import {
  certificationFields,
  changesOf,
  draftOf,
  entryOf,
  experienceFields,
  indexOf,
  isBlank,
  problemsOf,
} from "./entry-fields";
import type { ExperienceEntry } from "./types";
import { unsaid } from "./words";

const position: ExperienceEntry = {
  title: "Charge nurse",
  unit: null,
  company: "St Brannoc’s",
  location: null,
  start: "2019-03",
  end: null,
  bullets: ["Led fourteen nurses", "Planned shifts"],
};

describe("drafts", () => {
  it("comes back the same when nothing was typed", () => {
    expect(entryOf(position, draftOf(position, experienceFields), experienceFields)).toEqual(position);
  });

  it("takes bullets one a line, without their signs and without empty ones", () => {
    const draft = { ...draftOf(position, experienceFields), bullets: "• Led\n\n - Planned \n" };
    expect(entryOf(position, draft, experienceFields).bullets).toEqual(["Led", "Planned"]);
  });

  it("empties what was emptied", () => {
    const draft = { ...draftOf(position, experienceFields), company: "  " };
    expect(entryOf(position, draft, experienceFields).company).toBeNull();
  });

  it("keeps what a licence is said to be, and takes it back", () => {
    const licence = { name: "RN", multistate: true, standing: "active" as const };
    const draft = draftOf(licence, certificationFields);
    expect(draft).toMatchObject({ multistate: "true", standing: "active" });
    expect(entryOf(licence, draft, certificationFields)).toMatchObject(licence);
    expect(entryOf(licence, { ...draft, multistate: "false" }, certificationFields).multistate).toBe(false);
    expect(
      entryOf(licence, { ...draft, multistate: unsaid, standing: unsaid }, certificationFields),
    ).toMatchObject({ multistate: null, standing: null });
    expect(isBlank({ name: "", multistate: unsaid })).toBe(true);
  });

  it("knows a blank one", () => {
    expect(isBlank({ title: " ", bullets: "\n" })).toBe(true);
    expect(isBlank({ title: "x" })).toBe(false);
  });
});

describe("problems", () => {
  it("names what the server would refuse", () => {
    expect(problemsOf({ start: "2020", end: "2019" }, experienceFields)).toEqual({
      end: "The end lies before the start",
    });
    expect(problemsOf({ start: "soon" }, experienceFields)).toHaveProperty("start");
    expect(problemsOf({ name: " " }, certificationFields)).toEqual({ name: "Name is needed" });
  });

  it("finds none in a good one", () => {
    expect(problemsOf(draftOf(position, experienceFields), experienceFields)).toEqual({});
  });
});

describe("changesOf", () => {
  it("names only what differs", () => {
    expect(changesOf(position, { ...position, start: "2018", end: null }, experienceFields)).toEqual({
      start: "2018",
    });
    expect(changesOf(position, { ...position }, experienceFields)).toEqual({});
  });
});

describe("indexOf", () => {
  it("finds an entry that was moved by its new date", () => {
    const moved = { ...position, start: "2001" };
    expect(indexOf([position, moved], { ...moved }, experienceFields)).toBe(1);
    expect(indexOf([position], moved, experienceFields)).toBe(-1);
  });
});
