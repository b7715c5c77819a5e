import { emailProblem, expiryProblem, lifeDateProblem, linkProblem, spanProblem } from "./checks";

describe("what the server would refuse", () => {
  it.each(["2019", "2019-03"])("takes the date %s", (date) => expect(lifeDateProblem(date)).toBeUndefined());
  it.each(["2019-13", "19", "March 2019", "2019-3"])("refuses the date %s", (date) =>
    expect(lifeDateProblem(date)).toBeDefined(),
  );
  it.each(["2027", "2027-04", "2027-04-30"])("takes the expiry %s", (date) =>
    expect(expiryProblem(date)).toBeUndefined(),
  );
  it.each(["2027-04-32", "soon"])("refuses the expiry %s", (date) =>
    expect(expiryProblem(date)).toBeDefined(),
  );
  it.each(["example.org", "https://example.org/me?x=1", "linkedin.com/in/amara"])(
    "takes the link %s",
    (link) => expect(linkProblem(link)).toBeUndefined(),
  );
  it.each(["javascript:alert(1)", "not a link", "example"])("refuses the link %s", (link) =>
    expect(linkProblem(link)).toBeDefined(),
  );
  it("checks mail addresses loosely", () => {
    expect(emailProblem("a@b")).toBeUndefined();
    expect(emailProblem("a b@c")).toBeDefined();
  });
  it("compares a year with a month of the same year", () => {
    expect(spanProblem("2019-05", "2019")).toBeUndefined();
    expect(spanProblem("2019-05", "2019-04")).toBeDefined();
    expect(spanProblem("2020", "2019-12")).toBeDefined();
    expect(spanProblem("2020", "")).toBeUndefined();
  });
});
