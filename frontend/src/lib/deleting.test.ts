import { renderHook } from "@testing-library/react";
import { act } from "react";
import { deleteLater, forget, keep, useGoing } from "./deleting";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  forget("cv-1");
  vi.useRealTimers();
});

it("waits, hides it meanwhile, and then deletes", () => {
  const send = vi.fn();
  const { result } = renderHook(() => useGoing());
  act(() => deleteLater("cv-1", send));
  expect(result.current.has("cv-1")).toBe(true);
  act(() => void vi.advanceTimersByTime(9_000));
  expect(send).not.toHaveBeenCalled();
  act(() => void vi.advanceTimersByTime(1_000));
  expect(send).toHaveBeenCalledOnce();
  expect(result.current.has("cv-1")).toBe(true);
  act(() => forget("cv-1"));
  expect(result.current.has("cv-1")).toBe(false);
});

it("can be taken back in that time, and not after it", () => {
  const send = vi.fn();
  deleteLater("cv-1", send);
  expect(keep("cv-1")).toBe(true);
  vi.advanceTimersByTime(20_000);
  expect(send).not.toHaveBeenCalled();
  expect(keep("cv-1")).toBe(false);
});

it("does not wait for a window that closes", () => {
  const send = vi.fn();
  deleteLater("cv-1", send);
  window.dispatchEvent(new Event("pagehide"));
  expect(send).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(20_000);
  expect(send).toHaveBeenCalledOnce();
});
