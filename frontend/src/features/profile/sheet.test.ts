import { aFact } from "@/test/profiles";
import { behind, cropAround, evidenceOf, marksOn, placeOn, scrollFor } from "./sheet";

const a4 = { width: 600, height: 800 };

describe("placeOn", () => {
  it("gives shares of the page, a little wider than the words", () => {
    expect(placeOn(a4, [62, 82, 298, 98])).toEqual({
      left: "10%",
      top: "10%",
      width: "40%",
      height: "2.5%",
    });
  });

  it("stays on the page", () => {
    expect(placeOn(a4, [-5, -5, 700, 900])).toEqual({ left: "0%", top: "0%", width: "100%", height: "100%" });
  });
});

describe("cropAround", () => {
  it("shows the words with what stands about them", () => {
    const crop = cropAround(a4, [100, 400, 200, 412]);
    expect(crop).toEqual({ x: 0, y: 378, width: 300, height: 56 });
  });

  it("does not leave the page at its edges", () => {
    const corner = cropAround(a4, [560, 790, 598, 799]);
    expect(corner.x + corner.width).toBe(600);
    expect(corner.y + corner.height).toBe(800);
    expect(cropAround(a4, [0, 0, 20, 10])).toMatchObject({ x: 0, y: 0 });
  });

  it("grows with a wide line, and begins at the start of a long paragraph", () => {
    const wide = cropAround(a4, [20, 100, 580, 112]);
    expect(wide).toMatchObject({ x: 0, width: 600 });
    const long = cropAround(a4, [40, 100, 300, 700]);
    expect(long.y).toBe(98);
    expect(long.height).toBeCloseTo(long.width * 0.7);
  });

  it("is drawn by moving the page behind a window", () => {
    expect(behind(a4, { x: 150, y: 80, width: 300, height: 160 })).toEqual({
      width: "200%",
      left: "-50%",
      top: "-50%",
    });
  });
});

describe("scrollFor", () => {
  const pane = { at: 0, size: 400 };
  it("leaves the pane where it is while the words are in view", () =>
    expect(scrollFor({ ...pane, at: 30 }, { start: 150, end: 170 })).toBe(30));
  it("brings them to the middle otherwise", () => {
    expect(scrollFor(pane, { start: 900, end: 920 })).toBe(710);
    expect(scrollFor({ ...pane, at: 700 }, { start: 20, end: 40 })).toBe(0);
  });
});

describe("marksOn", () => {
  const at = (path: string, page: number | null, box: [number, number, number, number] | null) =>
    aFact({ path, evidence: { document_id: "cv-1", page, box, quote: path } });

  it("joins facts of one place and lays small ones over large ones", () => {
    const marks = marksOn(
      [
        at("experience.0.start", 1, [0, 0, 50, 10]),
        at("experience.0.end", 1, [0, 0, 50, 10]),
        at("summary", 1, [0, 0, 200, 100]),
        at("headline", 2, [0, 0, 9, 9]),
        at("email", 1, null),
      ],
      1,
    );
    expect(marks.map(({ facts }) => facts.map(({ path }) => path))).toEqual([
      ["summary"],
      ["experience.0.start", "experience.0.end"],
    ]);
  });

  it("keeps the place of a fact that the person put right", () => {
    const evidence = { document_id: "cv-1", page: 1, box: null, quote: "Nurse" };
    const fact = aFact({ evidence: null, edited: true, read: { value: "Nurse", confidence: 0.5, evidence } });
    expect(evidenceOf(fact)).toBe(evidence);
    expect(evidenceOf(aFact({ evidence: null }))).toBeNull();
  });
});
