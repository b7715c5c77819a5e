import { aTask } from "@/test/data";
import { isFinished, taskLabel } from "./task";

describe("tasks in words", () => {
  it("know when they have ended", () => {
    expect(isFinished(aTask({ state: "queued" }))).toBe(false);
    expect(isFinished(aTask({ state: "cancelled" }))).toBe(true);
  });
  it("name a type nobody has named yet", () => {
    expect(taskLabel("billing.send_invoice")).toBe("Send invoice");
    expect(taskLabel("system.count")).toBe("Count");
  });
});
