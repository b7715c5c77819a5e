import { adviceFor, asProblem, Problem, problemFrom } from "./problem";

describe("problemFrom", () => {
  it("reads a problem document", () => {
    const response = new Response(null, { status: 422, headers: { "retry-after": "3" } });
    const errors = [{ loc: ["body", "email"], msg: "this is taken", type: "value_error" }];
    const problem = problemFrom(response, {
      title: "Some of this cannot be used",
      status: 422,
      code: "invalid",
      detail: "One field",
      instance: "req-1",
      errors,
    });
    expect(problem).toMatchObject({ status: 422, code: "invalid", reference: "req-1", retryAfter: 3 });
    expect(problem.message).toBe("One field");
    expect(problem.forField("email")).toBe("this is taken");
    expect(problem.forField("password")).toBeUndefined();
  });

  it("makes something usable of any other body", () => {
    const response = new Response(null, { status: 502, headers: { "x-request-id": "abc" } });
    const problem = problemFrom(response, "<html>Bad gateway</html>");
    expect(problem).toMatchObject({ status: 502, title: "The server could not answer", reference: "abc" });
  });
});

describe("asProblem", () => {
  it("recognises a lost connection", () => {
    expect(asProblem(new TypeError("Failed to fetch"))).toMatchObject({ status: 0, code: "unreachable" });
  });
  it("keeps a problem and wraps a fault of ours", () => {
    const problem = new Problem({ status: 404, code: "x", title: "Gone" });
    expect(asProblem(problem)).toBe(problem);
    expect(asProblem(new Error("boom"))).toMatchObject({ status: -1, detail: "boom" });
  });
});

describe("adviceFor", () => {
  it("names the time to wait", () => {
    const problem = new Problem({ status: 429, code: "x", title: "Too much", retryAfter: 40 });
    expect(adviceFor(problem).tryThis).toContain("40 seconds");
  });
  it.each([0, 404, 412, 500, -1, 422])("says what is safe for %i", (status) => {
    const { safe, tryThis } = adviceFor(new Problem({ status, code: "x", title: "x" }));
    expect(safe).not.toBe("");
    expect(tryThis).not.toBe("");
  });
});
