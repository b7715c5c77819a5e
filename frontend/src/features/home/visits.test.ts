import { looked, postedSince } from "./visits";

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

describe("postedSince", () => {
  const posted = ["2026-11-20T07:00:00Z", "2026-11-20T09:00:00Z"];

  it("counts what came after", () => {
    expect(postedSince(posted, morning.toISOString())).toBe(1);
  });

  it("calls nothing new on a first visit", () => {
    expect(postedSince(posted, null)).toBe(0);
  });
});
