import { aCv } from "@/test/tailored";
import { changedLines, decided, lineOf, listOf, nextOf, placeBeside, readingOrder } from "./cv-lines";

function order(cv: ReturnType<typeof aCv>, id: string): string[] {
  return listOf(cv, id)
    .filter(({ shown }) => shown)
    .map((line) => line.id.split(".").at(-1) ?? "");
}

describe("a decision about a line", () => {
  it("moves that line and calls only it moved", () => {
    const cv = decided(aCv(), { id: "skills.3", place: 1 });
    expect(order(cv, "skills.0")).toEqual(["0", "3", "1", "2"]);
    expect(listOf(cv, "skills.0").map(({ change }) => change)).toEqual(["kept", "moved", "kept", "kept"]);
    expect(lineOf(cv, "skills.3")).toMatchObject({ place: 1, own: true, reason: "Your own choice." });
    expect(cv.diff.moved).toBe(2);
  });

  it("calls a line that is moved by one moved, and not the one it passed", () => {
    const cv = decided(aCv(), { id: "skills.0", place: 1 });
    expect(listOf(cv, "skills.0").map(({ change }) => change)).toEqual(["kept", "moved", "kept", "kept"]);
    const back = decided(cv, { id: "skills.0", place: 0 });
    expect(listOf(back, "skills.0").every(({ change }) => change === "kept")).toBe(true);
  });

  it("leaves a line out to the end of its list and puts it back where it was", () => {
    const out = decided(aCv(), { id: "skills.1", shown: false });
    expect(listOf(out, "skills.1").map(({ id }) => id.at(-1))).toEqual(["0", "2", "3", "1"]);
    expect(lineOf(out, "skills.1")).toMatchObject({ place: null, change: "left_out" });
    expect(out.diff.left_out).toBe(2);
    expect(order(decided(out, { id: "skills.1", shown: true }), "skills.1")).toEqual(["0", "1", "2", "3"]);
  });

  it("reaches bullets and sections", () => {
    const cv = decided(aCv(), { id: "experience.0.bullets.2", shown: true });
    expect(order(cv, "experience.0.bullets.2")).toEqual(["1", "0", "2"]);
    expect(decided(aCv(), { id: "sections.languages", place: 0 }).sections[0]?.id).toBe("sections.languages");
  });
});

describe("finding one's way", () => {
  it("goes from line to line in the order they are read, round at the end", () => {
    const ids = readingOrder(aCv());
    expect(ids.slice(0, 3)).toEqual(["sections.experience", "experience.0", "experience.0.bullets.1"]);
    expect(nextOf(ids, ids, null)).toBe("sections.experience");
    expect(nextOf(ids, ids, "languages.0")).toBe("sections.experience");
    expect(changedLines(aCv())).toEqual(["experience.0.bullets.1", "experience.0.bullets.2"]);
    expect(nextOf(changedLines(aCv()), ids, "experience.0.bullets.0")).toBe("experience.0.bullets.2");
  });

  it("knows where a line can go", () => {
    expect(placeBeside(aCv(), "skills.0", -1)).toBeNull();
    expect(placeBeside(aCv(), "skills.0", 1)).toBe(1);
    expect(placeBeside(aCv(), "skills.3", 1)).toBeNull();
    // What is left out stands nowhere, and is no place to go to.
    expect(placeBeside(aCv(), "experience.0.bullets.2", -1)).toBeNull();
    expect(placeBeside(aCv(), "experience.0.bullets.0", 1)).toBeNull();
  });
});
