import { describe, expect, it } from "vitest";
import { isThisMachine } from "./this-machine";

describe("isThisMachine", () => {
  it.each(["localhost", "127.0.0.1", "[::1]"])("knows %s", (name) => expect(isThisMachine(name)).toBe(true));
  it.each(["192.168.1.5", "jobs.example.org", "localhost.example.org", ""])("not %s", (name) =>
    expect(isThisMachine(name)).toBe(false),
  );
});
