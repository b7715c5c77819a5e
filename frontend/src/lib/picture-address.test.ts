import { showPicture } from "./picture-address";

const revoked = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  let next = 0;
  URL.createObjectURL = () => `blob:${(next += 1)}`;
  URL.revokeObjectURL = revoked;
});
afterEach(() => vi.useRealTimers());

it("shows one picture everywhere under one address, and lets it go when nobody shows it", () => {
  const picture = new Blob(["x"]);
  const [one, other] = [document.createElement("img"), document.createElement("img")];
  const end = showPicture(one, picture);
  end();
  const endOther = showPicture(other, picture);
  expect(other.src).toBe(one.src);
  vi.advanceTimersByTime(60_000);
  expect(revoked).not.toHaveBeenCalled();
  endOther();
  vi.advanceTimersByTime(60_000);
  expect(revoked).toHaveBeenCalledExactlyOnceWith(one.src);
});
