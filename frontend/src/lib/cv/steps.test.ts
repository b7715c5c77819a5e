import type { Task } from "../tasks/task";
import { readingSteps } from "./steps";

function task(state: Task["state"], reached: string[], error: string | null = null): Task {
  return {
    id: "t",
    type: "profile.parse_cv",
    state,
    progress: { done: reached.length, total: 5, message: null },
    results: reached.map((step) => ({ step })),
    result: null,
    error,
    attempts: 1,
    created_at: "2026-11-20T10:00:00Z",
    started_at: null,
    finished_at: null,
  };
}

function states(of: Task | null): string[] {
  return readingSteps(of).map(({ state }) => state);
}

describe("readingSteps", () => {
  it("begins with the file on its way", () => {
    expect(states(null)).toEqual(["active", "waiting", "waiting", "waiting", "waiting"]);
    expect(readingSteps(null)[0]?.label).toBe("Sending your file");
    expect(readingSteps(task("queued", []))[0]?.label).toBe("Waiting for its turn");
  });

  it("ticks what was reached", () => {
    expect(states(task("running", ["received", "read"]))).toEqual([
      "done",
      "done",
      "active",
      "waiting",
      "waiting",
    ]);
  });

  it("ticks everything at the end, also where a step was never reported", () => {
    expect(new Set(states(task("succeeded", ["received"])))).toEqual(new Set(["done"]));
  });

  it("marks the step at which a reading ended, with its message", () => {
    const [, second, ...later] = readingSteps(task("failed", ["received"], "This PDF has a password."));
    expect(later).toEqual([]);
    expect(second).toMatchObject({ state: "failed", detail: "This PDF has a password." });
  });

  it("says under the reading that a scan is being recognised, and afterwards that it was", () => {
    const page = { step: "recognition", message: "Recognising the text of page 2 of 3." };
    const scan = { ...task("running", ["received"]), results: [{ step: "received" }, page] };
    expect(readingSteps(scan)[1]).toMatchObject({ state: "active", detail: page.message });
    const ended = { ...scan, results: [...scan.results, { step: "read" }] };
    expect(readingSteps(ended)[1]).toMatchObject({
      state: "done",
      detail: expect.stringContaining("scan") as string,
    });
  });
});
