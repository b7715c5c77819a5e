import { effective, percents, weighed } from "./weigh";

describe("effective", () => {
  it("adds up to the whole, whatever rounding leaves over", () => {
    for (const weights of [
      [1, 1, 1],
      [38, 30, 10, 9, 8, 5],
      [7, 13, 99],
    ]) {
      const shares = effective(
        weights,
        weights.map(() => 1),
      );
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(10_000);
    }
    expect(effective([1, 1, 1], [1, 1, 1])).toEqual([3334, 3333, 3333]);
  });

  it("gives the weight of a factor that abstained to the others", () => {
    expect(effective([50, 25, 25], [1, null, 1])).toEqual([6667, 0, 3333]);
  });

  it("has nothing to give where nothing counts", () => {
    expect(effective([0, 5], [1, null])).toEqual([0, 0]);
    expect(weighed([0, 5], [1, null])).toBe(0);
  });
});

describe("weighed", () => {
  // Figures of the server for one invented posting.
  it("agrees with the server to the tenth", () => {
    const weights = [38, 30, 10, 9, 8, 5];
    const answers = [0.599, 1, 0.875, 0.1, null, 0.82];
    expect(effective(weights, answers)).toEqual([4130, 3261, 1087, 978, 0, 544]);
    expect(weighed(weights, answers)).toBe(72.3);
  });

  it("does not move when the best is raised for a posting that is the best at everything", () => {
    expect(weighed([10, 90], [1, 1])).toBe(weighed([90, 10], [1, 1]));
  });
});

describe("percents", () => {
  it("adds up to 100", () => {
    expect(percents([1, 1, 1])).toEqual([34, 33, 33]);
    expect(percents([0, 0])).toEqual([0, 0]);
    expect(percents([38, 30, 10, 9, 8, 5])).toEqual([38, 30, 10, 9, 8, 5]);
  });
});
