import {
  formatBytes,
  formatDuration,
  formatLifeDate,
  formatMoney,
  formatMoneyFull,
  formatRelative,
  formatTotal,
  plural,
} from "./format";

const pay = { min: 78_000, max: 95_000, currency: "EUR", period: "year" } as const;

describe("formatMoney", () => {
  it.each([
    [pay, "€78K–€95K/yr"],
    [{ min: 18.5, max: 22, currency: "GBP", period: "hour" } as const, "£18.50–£22/h"],
    [{ ...pay, min: null }, "up to €95K/yr"],
    [{ ...pay, max: null }, "from €78K/yr"],
    [{ ...pay, max: 78_000 }, "€78K/yr"],
    [{ min: 4200, max: 4200, currency: null, period: "month" } as const, "4,200/month"],
    [{ ...pay, period: null }, "€78K–€95K"],
  ])("writes %j as %s", (money, text) => expect(formatMoney(money)).toBe(text));

  it("is null where the posting names no pay", () => {
    expect(formatMoney({ min: null, max: null, currency: "EUR", period: "year" })).toBeNull();
    expect(formatMoney(null)).toBeNull();
    expect(formatMoneyFull(undefined)).toBeNull();
  });

  it("spells everything out in full", () => {
    expect(formatMoneyFull(pay)).toBe("€78,000–€95,000 a year (EUR)");
  });
});

describe("formatRelative", () => {
  const now = new Date("2026-11-20T12:00:00Z");
  it.each([
    ["2026-11-20T11:59:40Z", "just now"],
    ["2026-11-20T11:57:00Z", "3 minutes ago"],
    ["2026-11-20T10:00:00Z", "2 hours ago"],
    ["2026-11-19T11:00:00Z", "yesterday"],
    ["2026-11-18T11:00:00Z", "2 days ago"],
    ["2026-11-04T12:00:00Z", "2 weeks ago"],
    ["2025-11-01T12:00:00Z", "last year"],
    ["2026-11-20T15:00:00Z", "in 3 hours"],
  ])("says %s as %s", (iso, text) => expect(formatRelative(iso, now)).toBe(text));
});

describe("small formats", () => {
  it("marks a total that was not counted to its end", () => {
    expect(formatTotal({ value: 132, relation: "eq" })).toBe("132");
    expect(formatTotal({ value: 1000, relation: "gte" })).toBe("1,000+");
  });
  it("counts in words", () => {
    expect(plural(1, "job")).toBe("1 job");
    expect(plural(1204, "match", "matches")).toBe("1,204 matches");
  });
  it("writes the dates of a life", () => {
    expect(formatLifeDate("2019-03")).toBe("Mar 2019");
    expect(formatLifeDate("2019")).toBe("2019");
    expect(formatLifeDate(null)).toBe("present");
  });
  it("writes durations and sizes", () => {
    expect(formatDuration("2026-11-20T10:00:00Z", "2026-11-20T10:00:00.400Z")).toBe("0.4 s");
    expect(formatDuration("2026-11-20T10:00:00Z", "2026-11-20T10:03:20Z")).toBe("3 min 20 s");
    expect(formatDuration("2026-11-20T10:00:00Z", "2026-11-20T12:05:00Z")).toBe("2 h 5 min");
    expect(formatBytes(512)).toBe("512 B");
    expect(formatBytes(4_200_000)).toBe("4.2 MB");
  });
});
