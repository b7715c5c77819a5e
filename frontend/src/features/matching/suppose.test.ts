import { asItIs, payOf, toggledIn, whatIfParameters } from "./suppose";

describe("toggledIn", () => {
  it("adds, and takes out what is pressed again, whatever its letters", () => {
    const with_ = toggledIn(asItIs, "add", " Kafka ");
    expect(with_.add).toEqual(["Kafka"]);
    expect(toggledIn(with_, "add", "kafka").add).toEqual([]);
  });

  it("never supposes a skill both ways", () => {
    const without = toggledIn(toggledIn(asItIs, "add", "Go"), "remove", "go");
    expect(without).toMatchObject({ add: [], remove: ["go"] });
    expect(toggledIn(without, "add", "Go")).toMatchObject({ add: ["Go"], remove: [] });
  });

  it("takes no empty name", () => {
    expect(toggledIn(asItIs, "credentials", "  ")).toBe(asItIs);
  });
});

describe("payOf", () => {
  it.each([
    ["60000", 60_000],
    ["60,000", 60_000],
    ["60 000", 60_000],
    ["60k", 60_000],
    ["", null],
    ["-5", null],
    ["sixty", null],
    ["9999999k", null],
  ])("reads %s as %s", (text, pay) => {
    expect(payOf(text)).toBe(pay);
  });
});

describe("whatIfParameters", () => {
  it("asks nothing where nothing is supposed", () => {
    expect(whatIfParameters(asItIs)).toBeNull();
    expect(whatIfParameters({ ...asItIs, pay: "much", city: " " })).toBeNull();
  });

  it("names only what is supposed", () => {
    expect(
      whatIfParameters({ ...asItIs, add: ["Kafka"], city: " Berlin ", pay: "70k", way: "remote_only" }),
    ).toEqual({
      add_skill: ["Kafka"],
      location: "Berlin",
      salary_min: 70_000,
      remote: "remote_only",
    });
  });
});
