import { instantOf, wallOf } from "@/lib/applications/zones";
import { scrollStep } from "./auto-scroll";
import { dayByKey, dayInMonth, weeksOf } from "./calendar";
import { conflicting } from "./merging";
import { payDifference, payOf, payProblem } from "./pay";
import { sortedBy, sortOf, withChange } from "./search-params";
import { nameProblem, reordered } from "./stage-order";
import { allOrNone, noneChosen, toggledOne, upTo } from "./table-state";
import { bodyOf, missingOf } from "./use-new-card";

const money = (min: number | null, max: number | null, period: "year" | "hour" = "year") => ({
  min,
  max,
  currency: "EUR",
  period,
});

it("reads a clock in any zone, also on the days its clocks change", () => {
  for (const zone of ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe"])
    for (const day of ["2026-03-29", "2026-03-08", "2026-10-25", "2026-04-05", "2026-12-03"])
      for (const time of ["00:30", "04:15", "12:00", "23:45"])
        expect(wallOf(instantOf(day, time, zone), zone)).toEqual({ day, time });
  // 02:30 is left out that night: it is read as after the change.
  expect(instantOf("2026-03-29", "02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000Z");
});

it("lays a month out in whole weeks and finds a day by key", () => {
  const weeks = weeksOf("2026-11");
  expect(weeks).toHaveLength(6);
  expect([weeks[0]![0], weeks.at(-1)![6]]).toEqual(["2026-10-26", "2026-12-06"]);
  expect(dayByKey("2026-11-30", "ArrowRight")).toBe("2026-12-01");
  expect(dayByKey("2026-11-25", "Home")).toBe("2026-11-23");
  expect(dayInMonth("2026-01-31", 1)).toBe("2026-02-28");
  expect(dayByKey("2026-11-25", "q")).toBeNull();
});

it("sets pay side by side only where currency and period are the same", () => {
  expect(payDifference(money(64_000, 64_000), money(58_000, 62_000))).toBe("€2,000/yr above");
  expect(payDifference(money(64_000, 64_000), money(65_000, null))).toBe("€1,000/yr below");
  expect(payDifference(money(60_000, 60_000), money(58_000, 62_000))).toBe("within");
  expect(payDifference(money(30, 30, "hour"), money(58_000, 62_000))).toBe("for another period");
  expect(payOf({ min: "64 000", max: "", currency: "eur", period: "year" })).toEqual(money(64_000, 64_000));
  expect(payProblem({ min: "9", max: "3", currency: "EUR", period: "year" })).toMatch(/lower/);
});

it("calls only those fields a conflict that both sides changed to something else", () => {
  const base = { notes: "a", title: "x" };
  expect(conflicting({ notes: "b" }, base, { notes: "a", title: "y" })).toEqual([]);
  expect(conflicting({ notes: "b" }, base, { notes: "c", title: "x" })).toEqual(["notes"]);
  expect(conflicting({ notes: "b" }, base, { notes: "b", title: "x" })).toEqual([]);
});

it("chooses one, a range, all and none of a table", () => {
  const order = ["a", "b", "c", "d"];
  const one = toggledOne(noneChosen, "b");
  expect([...upTo(one, order, "d").ids]).toEqual(["b", "c", "d"]);
  expect(toggledOne(one, "b").ids.size).toBe(0);
  expect(allOrNone(noneChosen, order).ids.size).toBe(4);
  expect(allOrNone(allOrNone(noneChosen, order), order).ids.size).toBe(0);
});

it("keeps in the address only what was chosen", () => {
  expect(withChange({ q: "nurse", view: "table" }, { q: "", view: "board" })).toEqual({});
  expect(sortOf({})).toEqual({ key: "changed_at", descending: true });
  expect(sortedBy({}, "title")).toEqual({ sort: "title", order: "asc" });
  expect(sortedBy({ sort: "title" }, "title")).toEqual({ sort: "title", order: "desc" });
});

it("asks for a title and a company unless a link is to be read", () => {
  const card = { link: "", title: "", company: "", stage: "saved" as const };
  expect(Object.keys(missingOf(card))).toEqual(["title", "company"]);
  expect(missingOf({ ...card, link: "https://jobs.example/1" })).toEqual({});
  expect(missingOf({ ...card, link: "no address" })).toHaveProperty("link");
  expect(bodyOf({ ...card, title: " A ", company: "B" })).toEqual({
    stage: "saved",
    title: "A",
    company: "B",
  });
});

it("orders stages and minds their names; scrolls faster nearer to an edge", () => {
  expect(reordered(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  const stage = (slug: "saved" | "applied", label: string) => ({ slug, label, usual: label, ended: false });
  expect(nameProblem([stage("saved", "X"), stage("applied", " x ")], "applied")).toMatch(/Another/);
  expect(scrollStep(500, 0, 1000)).toBe(0);
  expect(scrollStep(995, 0, 1000)).toBeGreaterThan(scrollStep(950, 0, 1000));
  expect(scrollStep(5, 0, 1000)).toBeLessThan(0);
});
