import { looked, newSince } from "./visits";

const morning = new Date("2026-11-20T08:00:00.000Z");
const soonAfter = new Date("2026-11-20T08:20:00.000Z");
const evening = new Date("2026-11-20T18:00:00.000Z");

describe("visits", () => {
  it("has none before the first", () => {
    expect(looked(null, morning)).toEqual({ at: morning.toISOString(), before: null });
  });

  it("takes looks shortly after each other for one visit", () => {
    const first = { at: morning.toISOString(), before: null };
    expect(looked(first, soonAfter).before).toBeNull();
    const second = looked(first, evening);
    expect(second.before).toBe(morning.toISOString());
    expect(looked(second, new Date("2026-11-20T18:10:00.000Z")).before).toBe(morning.toISOString());
  });
});

describe("newSince", () => {
  it("is the visit before", () => {
    expect(newSince(morning.toISOString(), evening)).toBe(morning.toISOString());
    expect(newSince(null, evening)).toBeNull();
  });

  it("goes no further back than the server looks", () => {
    const since = newSince("2020-01-01T00:00:00.000Z", evening);
    expect(since).toBe("2026-08-22T18:30:00.000Z");
  });
});
