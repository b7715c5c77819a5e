import { exclusive } from "./exclusive";

describe("exclusive, without Web Locks", () => {
  it("lets one at a time pass and returns what the work gives", async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(`${name} out`);
      return name;
    };
    const results = await Promise.all([exclusive("test", work("a")), exclusive("test", work("b"))]);
    expect(results).toEqual(["a", "b"]);
    expect(order[1]).toBe(order[0]?.replace("in", "out"));
  });

  it("frees the way when the work fails, and passes a holder that died", async () => {
    await expect(exclusive("test", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    localStorage.setItem("test", JSON.stringify({ owner: "dead tab", until: Date.now() - 1 }));
    expect(await exclusive("test", () => Promise.resolve("through"))).toBe("through");
  });
});
