import { refusalFor } from "./file-rules";

const rules = { extensions: ["pdf", "docx"], maxBytes: 10 };

describe("refusalFor", () => {
  it("takes what fits", () => expect(refusalFor(new File(["cv"], "My CV.PDF"), rules)).toBeNull());
  it.each([
    [new File(["x"], "cv.png"), "Use PDF, DOCX."],
    [new File([], "cv.pdf"), "is empty"],
    [new File(["x".repeat(11)], "cv.pdf"), "the most we take is 10 B"],
  ])("says why not", (file, words) => expect(refusalFor(file, rules)).toContain(words));
});
