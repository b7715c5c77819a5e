import { exactDate, standingOf } from "./expiry";

describe("standingOf", () => {
  it("counts the days while there are few", () => {
    expect(standingOf({ expires_on: "2026-12-23", status: "expires_soon", days_left: 23 })).toEqual({
      tone: "cv",
      words: "expires in 23 days",
    });
    expect(standingOf({ expires_on: "2026-12-23", status: "expires_soon", days_left: 1 })?.words).toBe(
      "expires in 1 day",
    );
    expect(standingOf({ expires_on: "2026-12-23", status: "expires_soon", days_left: 0 })?.words).toBe(
      "expires today",
    );
  });

  it("names the day while it is far away, or past", () => {
    expect(standingOf({ expires_on: "2028-04", status: "valid", days_left: 700 })).toEqual({
      tone: "met",
      words: "valid until Apr 2028",
    });
    expect(standingOf({ expires_on: "2026-11-19", status: "expired", days_left: -3 })).toEqual({
      tone: "missing",
      words: "expired 19 Nov 2026",
    });
  });

  it("says what its holder says of it before its date", () => {
    expect(
      standingOf({ expires_on: "2031", status: "expired", days_left: 900, standing: "suspended" }),
    ).toEqual({
      tone: "missing",
      words: "suspended",
    });
    expect(
      standingOf({ expires_on: null, status: "expired", days_left: null, standing: "expired" })?.words,
    ).toBe("expired");
    expect(
      standingOf({ expires_on: null, status: "unknown", days_left: null, standing: "active" }),
    ).toBeNull();
  });

  it("says nothing where nobody does, and waits for the server with what was typed just now", () => {
    expect(standingOf({ expires_on: null, status: "unknown", days_left: null })).toBeNull();
    expect(standingOf({ expires_on: "2031" })).toEqual({ tone: "neutral", words: "until 2031" });
  });
});

describe("exactDate", () => {
  it("is as exact as what is known", () => {
    expect(["2027-04-30", "2027-04", "2027"].map(exactDate)).toEqual(["30 Apr 2027", "Apr 2027", "2027"]);
  });
});
