import { bandOf } from "./score";

describe("bandOf", () => {
  it.each([
    [0, "poor"],
    [39.9, "poor"],
    [40, "fair"],
    [54.9, "fair"],
    [55, "good"],
    [70, "great"],
    [84.9, "great"],
    [85, "excellent"],
    [100, "excellent"],
  ])("calls %d %s", (score, band) => expect(bandOf(score)).toBe(band));
});
