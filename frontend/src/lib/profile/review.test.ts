import { aFact } from "@/test/profiles";
import { reviewOf } from "./review";

describe("reviewOf", () => {
  it("puts the least sure of the unchecked first, and counts the checked", () => {
    const review = reviewOf([
      aFact({ path: "email", confidence: 0.99 }),
      aFact({ path: "phone", confidence: 0.6 }),
      aFact({ path: "headline", confidence: 0.3 }),
      aFact({ path: "full_name", confidence: 0.2, checked: true }),
    ]);
    expect(review.unsure.map(({ path }) => path)).toEqual(["headline", "phone"]);
    expect(review.rest.map(({ path }) => path)).toEqual(["email"]);
    expect([review.checked, review.total]).toEqual([1, 4]);
  });

  it("keeps the order of the CV among equals", () => {
    const facts = ["skills.2", "skills.0", "skills.1"].map((path) => aFact({ path, confidence: 0.5 }));
    expect(reviewOf(facts).unsure.map(({ path }) => path)).toEqual(["skills.2", "skills.0", "skills.1"]);
  });

  it("is empty without facts", () => {
    expect(reviewOf([])).toEqual({ checked: 0, total: 0, unsure: [], rest: [] });
  });
});
