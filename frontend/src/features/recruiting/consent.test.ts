import { formOf, missingIn, type Consent } from "./consent";

const consent: Consent = {
  wording: " To be proposed ",
  basis: "application",
  source: "Form",
  on: "2026-11-20",
};

describe("consent", () => {
  it("is whole only with words, a place and a day that has come", () => {
    expect(missingIn(consent, "2026-11-30")).toEqual({});
    expect(missingIn({ ...consent, wording: " ", source: "", on: "2026-12-01" }, "2026-11-30")).toEqual({
      wording: expect.any(String) as string,
      source: expect.any(String) as string,
      on: expect.any(String) as string,
    });
  });

  it("goes with every file", () => {
    const files = [new File(["a"], "a.pdf"), new File(["b"], "b.pdf")];
    const form = formOf(files, consent);
    expect(form.getAll("file")).toHaveLength(2);
    expect(form.get("consent")).toBe("true");
    expect(form.get("consent_wording")).toBe("To be proposed");
    expect(form.get("consent_basis")).toBe("application");
    expect(form.get("consent_given_at")).toBe("2026-11-20T00:00:00Z");
  });
});
