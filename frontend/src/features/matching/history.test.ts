import { historySentence, sparkline, type Moment } from "./history";

function moment(score: number): Moment {
  return { at: "2026-11-20T08:00:00.000Z", score, cause: null };
}

describe("sparkline", () => {
  it("goes from the oldest at the left to the newest at the right", () => {
    expect(sparkline([moment(80), moment(60), moment(70)], 100, 20)).toBe("0,10 50,20 100,0");
  });

  it("lies in the middle where nothing moved", () => {
    expect(sparkline([moment(70), moment(70)], 100, 20)).toBe("0,10 100,10");
  });
});

describe("historySentence", () => {
  it("says where the score came from", () => {
    expect(historySentence([moment(80), moment(74)])).toBe("The score went from 74 to 80: up 6.");
    expect(historySentence([moment(70), moment(74)])).toBe("The score went from 74 to 70: down 4.");
    expect(historySentence([moment(70), moment(70)])).toBe("The score was 70 at first and is 70 now.");
    expect(historySentence([])).toBe("");
  });
});
