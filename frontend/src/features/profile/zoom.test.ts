import { fitting, zoomed, zooms } from "./zoom";

describe("zoomed", () => {
  it("steps up and down", () => {
    expect(zoomed(fitting, 1)).toBe(1.25);
    expect(zoomed(fitting, -1)).toBe(0.75);
    expect(zoomed(1.1, -1)).toBe(1);
  });

  it("stays at the ends", () => {
    expect(zoomed(zooms[0], -1)).toBe(zooms[0]);
    expect(zoomed(3, 1)).toBe(3);
  });
});
