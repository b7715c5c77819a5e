import { aTask } from "@/test/data";
import { fileRows, intakeSentence } from "./intake";

const added = {
  number: 1,
  state: "added",
  message: "This CV is among your candidates.",
  candidate_id: "c-1",
};
const refused = { number: 2, state: "unreadable", message: "This file is damaged.", candidate_id: null };

describe("the files of an upload", () => {
  it("wait by name, and say one by one what became of them", () => {
    const rows = fileRows(["a.pdf", "b.pdf"], aTask({ results: [added] }));
    expect(rows.map(({ name, result }) => [name, result?.state])).toEqual([
      ["a.pdf", "added"],
      ["b.pdf", undefined],
    ]);
  });

  it("of a ZIP come as they are read, and are named in the end", () => {
    const running = aTask({ results: [added] });
    expect(fileRows(["all.zip"], running).map(({ name }) => name)).toEqual(["File 1"]);
    const files = [
      { ...added, name: "cvs/a.pdf" },
      { ...refused, name: "cvs/b.pdf" },
    ];
    const ended = aTask({ state: "succeeded", result: { files }, results: [added, refused] });
    expect(fileRows(["all.zip"], ended).map(({ name }) => name)).toEqual(["cvs/a.pdf", "cvs/b.pdf"]);
  });
});

describe("what came of an upload", () => {
  it("counts who is new, known and refused", () => {
    const task = aTask({ state: "succeeded", results: [added, refused] });
    const rows = fileRows(["a.pdf", "b.pdf"], task);
    expect(intakeSentence(rows, task)).toBe("1 candidate added. 1 file was not taken.");
  });

  it("says how far it is", () => {
    const task = aTask({ progress: { done: 1, total: 2, message: null } });
    expect(intakeSentence(fileRows(["a.pdf", "b.pdf"], task), task)).toBe("Reading: 1 of 2 done");
  });

  it("says why nothing was taken", () => {
    const task = aTask({ state: "failed", error: "This file is damaged." });
    expect(intakeSentence(fileRows(["a.pdf"], task), task)).toBe("This file is damaged.");
  });
});
