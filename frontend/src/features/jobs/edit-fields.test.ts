import { aPosting } from "@/test/jobs";
import { formOf, patchOf, payIn, problemsOf } from "./edit-fields";

const opened = formOf(aPosting());

it.each([
  ["45,000", 45_000],
  ["45 000.50", 45_000.5],
  ["45k", 45_000],
  ["18", 18],
  ["", null],
  ["much", null],
  ["-3", null],
])("reads %s as %s", (written, amount) => {
  expect(payIn(written)).toBe(amount);
});

describe("what is sent", () => {
  it("is only what differs", () => {
    expect(patchOf(opened, opened)).toEqual({});
    expect(patchOf(opened, { ...opened, title: " Matron ", location: "" })).toEqual({
      title: "Matron",
      location: "",
    });
  });

  it("says that a job states none", () => {
    const none = { ...opened, seniority: "none", payMin: "", payMax: "" } as const;
    expect(patchOf(opened, none)).toEqual({ seniority: null, salary: null });
  });

  it("is the pay as a whole", () => {
    expect(patchOf(opened, { ...opened, payMax: "50k", currency: "eur" })).toEqual({
      salary: { min: 40_000, max: 50_000, currency: "EUR", period: "year" },
    });
    expect(patchOf(opened, { ...opened, payMin: "40,000" })).toEqual({});
  });
});

it("names what keeps it from being saved", () => {
  expect(problemsOf(opened)).toEqual({});
  const wrong = { ...opened, title: " ", payMin: "50,000", payMax: "40,000", currency: "" };
  expect(Object.keys(problemsOf(wrong))).toEqual(["title", "currency", "payMax"]);
  expect(problemsOf({ ...opened, payMin: "lots" })).toHaveProperty("payMin");
});
