import { aJob } from "@/test/matches";
import {
  draftOf,
  orderSentence,
  reordered,
  sameWeights,
  sharesOf,
  shippedOf,
  withWeights,
} from "./draft-weights";
import type { PreviewItem, WeightItem } from "./types";

function item(slug: string, weight: number, shipped = weight): WeightItem {
  return { slug, label: slug, question: `${slug}?`, weight, default: shipped, share: 0 };
}

const items = [item("skills", 60, 50), item("pay", 40, 50)];

function row(
  id: string,
  rank: number,
  steps: PreviewItem["steps"],
  change: Partial<PreviewItem> = {},
): PreviewItem {
  return {
    match_id: id,
    job: aJob({ id, title: id }),
    score: 0,
    score_before: 0,
    band: "fair",
    band_before: "fair",
    eligibility: "eligible",
    rank,
    rank_before: rank,
    steps,
    ...change,
  };
}

describe("drafts", () => {
  it("start from what is kept, and go back to what is shipped", () => {
    expect(draftOf(items)).toEqual({ skills: 60, pay: 40 });
    expect(shippedOf(items)).toEqual({ skills: 50, pay: 50 });
    expect(sameWeights(items, draftOf(items), shippedOf(items))).toBe(false);
  });

  it("take over a preset, but no factor they do not know", () => {
    expect(withWeights(draftOf(items), { pay: 10, gone: 5 })).toEqual({ skills: 60, pay: 10 });
  });

  it("say what each is of all", () => {
    expect(sharesOf(items, { skills: 3, pay: 1 })).toEqual({ skills: 75, pay: 25 });
    expect(sharesOf(items, { skills: 0, pay: 0 })).toEqual({ skills: 0, pay: 0 });
  });
});

describe("reordered", () => {
  const rows = [row("skilled", 1, { skills: 1, pay: 0 }), row("paid", 2, { skills: 0.2, pay: 1 })];

  it("puts first what the new weights favour", () => {
    const next = reordered(rows, items, { skills: 10, pay: 90 });
    expect(next.map(({ match_id, rank, rank_before }) => [match_id, rank, rank_before])).toEqual([
      ["paid", 1, 2],
      ["skilled", 2, 1],
    ]);
    expect(next[0]?.score).toBe(92);
  });

  it("leaves out what a factor did not judge", () => {
    const [first] = reordered([row("silent", 1, { skills: 0.5, pay: null })], items, { skills: 1, pay: 99 });
    expect(first?.score).toBe(50);
  });

  it("keeps what may not be taken last, whatever its score", () => {
    const barred = row("barred", 3, { skills: 1, pay: 1 }, { eligibility: "ineligible" });
    const next = reordered([...rows, barred], items, { skills: 50, pay: 50 });
    expect(next.at(-1)?.match_id).toBe("barred");
  });

  it("is said in a sentence", () => {
    const next = reordered(rows, items, { skills: 10, pay: 90 });
    expect(orderSentence(next)).toBe("paid at Brightline is first with 92; 2 of 2 change place.");
    expect(orderSentence([])).toBe("");
  });
});
