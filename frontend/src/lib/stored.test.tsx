import { act, renderHook } from "@testing-library/react";
import { z } from "zod";
import { Stored, useStored } from "./stored";

const size = () => new Stored("size", z.number(), 3);

describe("Stored", () => {
  it("keeps a value and tells who listens", () => {
    const stored = size();
    const { result } = renderHook(() => useStored(stored));
    expect(result.current[0]).toBe(3);
    act(() => result.current[1](5));
    expect(result.current[0]).toBe(5);
    expect(size().get()).toBe(5);
  });

  it("gives the initial value for what is broken or of another shape", () => {
    localStorage.setItem("career-agent.size", "{");
    expect(size().get()).toBe(3);
    localStorage.setItem("career-agent.size", '"large"');
    expect(size().get()).toBe(3);
  });

  it("follows a change in another tab", () => {
    const stored = size();
    const { result } = renderHook(() => useStored(stored));
    localStorage.setItem("career-agent.size", "8");
    act(() => {
      window.dispatchEvent(new StorageEvent("storage", { key: "career-agent.size" }));
    });
    expect(result.current[0]).toBe(8);
  });

  it("still works for this page where storage is refused", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("no", "QuotaExceededError");
    });
    const stored = size();
    stored.set(9);
    expect(stored.get()).toBe(9);
  });
});
