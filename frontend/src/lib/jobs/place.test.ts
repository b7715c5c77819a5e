import { placeLine, placesWord } from "./place";

it("names a few of many places", () => {
  expect(placesWord("Kraków")).toBe("Kraków");
  expect(placesWord("Kraków; Berlin")).toBe("Kraków or Berlin");
  expect(placesWord("Kraków; Berlin; Lyon;; Porto")).toBe("Kraków, Berlin and 2 more");
});

it("says where the work is done, once", () => {
  expect(placeLine({ location: "Kraków", remote: "hybrid" })).toBe("Kraków · Hybrid");
  expect(placeLine({ location: "Remote, Europe", remote: "remote" })).toBe("Remote, Europe");
  expect(placeLine({ location: " ", remote: "remote" })).toBe("Remote");
  expect(placeLine({ location: "", remote: "unknown" })).toBe("Place not said");
});
