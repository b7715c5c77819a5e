import { countries, currencies, matchingOptions } from "./options";

const options = [
  { value: "AT", name: "Austria" },
  { value: "AU", name: "Australia" },
  { value: "CI", name: "Côte d’Ivoire" },
  { value: "US", name: "United States" },
];

describe("matchingOptions", () => {
  it("finds by name, without accents, and by code", () => {
    expect(matchingOptions(options, "cote", []).map(({ value }) => value)).toEqual(["CI"]);
    expect(matchingOptions(options, "us", [])[0]?.value).toBe("US");
  });

  it("leaves out what is chosen, and offers nothing for nothing", () => {
    expect(matchingOptions(options, "aus", ["AT"]).map(({ value }) => value)).toEqual(["AU"]);
    expect(matchingOptions(options, " ", [])).toEqual([]);
  });
});

describe("the lists of this browser", () => {
  it("knows countries once each, and no groups of countries", () => {
    const codes = countries.map(({ value }) => value);
    expect(codes).toEqual(expect.arrayContaining(["PL", "GB", "US", "IN"]));
    for (const wrong of ["EU", "UK", "SU", "ZZ", "DD"]) expect(codes).not.toContain(wrong);
    expect(new Set(countries.map(({ name }) => name)).size).toBe(countries.length);
  });

  it("knows currencies, the usual ones first", () => {
    const [first] = currencies;
    expect(first?.value).toBe("EUR");
    expect(currencies.map(({ value }) => value)).toContain("BRL");
  });
});
