import { aTask } from "@/test/data";
import { workSummary } from "./work-summary";

describe("workSummary", () => {
  it("says nothing while nothing runs", () => {
    expect(workSummary([aTask({ state: "succeeded" })])).toBeNull();
  });
  it("counts what waits", () => {
    expect(workSummary([aTask({ state: "queued" })])).toEqual({ count: 1, words: "waiting" });
  });
  it("averages the share of what runs", () => {
    const half = aTask({ progress: { done: 2, total: 4, message: null } });
    const unknown = aTask({ progress: { done: 0, total: null, message: null } });
    expect(workSummary([half])?.words).toBe("running · 50%");
    expect(workSummary([half, unknown])).toEqual({ count: 2, words: "running · 25%" });
    expect(workSummary([unknown])?.words).toBe("running");
  });
});
