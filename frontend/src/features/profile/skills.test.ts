import { groupsOfSkills, sameName } from "./skills";

const python = { name: "Python", kind: "hard", demand: 1234 };
const triage = { name: "Triage", kind: "clinical", demand: null };
const calm = { name: "Staying calm", kind: "soft", demand: 40 };

describe("groupsOfSkills", () => {
  it("keeps ways of working apart, and the place of each in the profile", () => {
    const groups = groupsOfSkills([triage, calm, python], false);
    expect(groups.map(({ title, skills }) => [title, skills.map(({ at }) => at)])).toEqual([
      ["Skills and tools", [0, 2]],
      ["Ways of working", [1]],
    ]);
  });

  it("puts first what most jobs ask for, and last what nobody counts", () => {
    const [group] = groupsOfSkills([triage, python], true);
    expect(group?.skills.map(({ skill }) => skill.name)).toEqual(["Python", "Triage"]);
  });

  it("needs no headings for one kind", () => {
    expect(groupsOfSkills([calm], false)).toEqual([{ title: null, skills: [{ skill: calm, at: 0 }] }]);
    expect(groupsOfSkills([], false)).toEqual([{ title: null, skills: [] }]);
  });
});

it("knows one name in two spellings", () => {
  expect(sameName("python", "Python")).toBe(true);
  expect(sameName("Java", "JavaScript")).toBe(false);
});
