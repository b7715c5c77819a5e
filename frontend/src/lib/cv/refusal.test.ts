import { Problem } from "../problem";
import { refusalOf } from "./refusal";

const now = new Date(2026, 10, 20, 14, 0, 0);

function problem(status: number, more: { detail?: string; retryAfter?: number } = {}): Problem {
  return new Problem({ status, code: "x", title: "Refused", ...more });
}

describe("refusalOf", () => {
  it("names the time at which the next CV is taken", () => {
    expect(refusalOf(problem(429, { retryAfter: 1500 }), now).advice).toBe(
      "You can send the next one in 25 minutes, at 14:25.",
    );
    expect(refusalOf(problem(429, { retryAfter: 40 }), now).advice).toContain("in 40 seconds");
  });

  it("says what to do about a file that is too large, of the wrong kind, or empty", () => {
    expect(refusalOf(problem(413), now).advice).toContain("10 MB");
    expect(refusalOf(problem(415), now).advice).toContain("PDF or DOCX");
    expect(refusalOf(problem(422, { detail: "This file is empty." }), now).title).toBe("This file is empty.");
  });

  it("says of an export what would do instead", () => {
    expect(refusalOf(problem(415), now, "import").advice).toContain("LinkedIn");
    expect(refusalOf(problem(422, { detail: "There is no profile in it." }), now, "import")).toEqual({
      title: "There is no profile in it.",
      advice: expect.stringContaining("JSON Resume") as string,
    });
  });

  it("tells a lost connection from a refusal", () => {
    expect(refusalOf(new TypeError("Failed to fetch"), now).title).toContain("did not reach");
  });

  it("says something for everything else", () => {
    expect(refusalOf(problem(500), now)).toMatchObject({ title: "Refused" });
  });
});
