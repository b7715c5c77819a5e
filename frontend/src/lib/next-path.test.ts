import { nextPath } from "./next-path";

describe("nextPath", () => {
  it.each([
    ["/tasks?show=done#x", "/tasks?show=done#x"],
    ["/", "/"],
    [undefined, "/"],
    ["", "/"],
    ["https://evil.example/x", "/"],
    ["//evil.example/x", "/"],
    ["/\\evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["tasks", "/"],
  ])("sends %s to %s", (next, path) => expect(nextPath(next)).toBe(path));
});
