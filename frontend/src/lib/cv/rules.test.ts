import { refusalFor } from "../file-rules";
import { cvRules, pastedFile, wayOf } from "./rules";

describe("wayOf", () => {
  it.each(["cv.pdf", "CV.DOCX", "cv.odt", "cv.rtf", "cv.txt", "notes.v2.md", "cv"])("reads %s", (name) =>
    expect(wayOf({ name })).toBe("read"),
  );
  it.each(["resume.json", "Basic_LinkedInDataExport.ZIP"])("imports %s", (name) =>
    expect(wayOf({ name })).toBe("import"),
  );
});

describe("cvRules", () => {
  it("lets every kind through that has a way", () => {
    for (const kind of cvRules.extensions)
      expect(refusalFor(new File(["x"], `cv.${kind}`), cvRules)).toBeNull();
    expect(refusalFor(new File(["x"], "cv.pages"), cvRules)).toContain("PDF");
  });
});

describe("pastedFile", () => {
  it("travels as text", async () => {
    const file = pastedFile("Amara Okoye\nNurse");
    expect(file.name).toBe("Pasted text.txt");
    expect(await file.text()).toBe("Amara Okoye\nNurse");
  });

  it("knows a JSON Resume", () => {
    expect(wayOf(pastedFile(' {"basics": {"name": "Amara Okoye"}}'))).toBe("import");
    expect(wayOf(pastedFile("{ not closed"))).toBe("read");
  });
});
