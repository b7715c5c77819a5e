import { expiryOf } from "./expiry";

const now = new Date(2026, 10, 20, 12, 0);

describe("expiryOf", () => {
  it("lasts to the end of what is named", () => {
    expect(expiryOf("2026-11-20", now)).toEqual({ state: "soon", words: "until 20 Nov 2026" });
    expect(expiryOf("2026-11", now).state).toBe("soon");
    expect(expiryOf("2026", now).state).toBe("soon");
    expect(expiryOf("2026-11-19", now)).toEqual({ state: "over", words: "expired 19 Nov 2026" });
    expect(expiryOf("2026-10", now).state).toBe("over");
  });

  it("is calm about what is far away", () => {
    expect(expiryOf("2028-04", now)).toEqual({ state: "valid", words: "until Apr 2028" });
  });
});
