import { aSource } from "@/test/jobs";
import { canBeRead, isKeptOff, standingOf } from "./standing";

const key = {
  name: "key",
  label: "Key",
  secret: true,
  required: true,
  hint: "",
  present: false,
  value: null,
};
const notice = "Its terms forbid it.";

it.each([
  ["read", {}],
  ["read", { state: "gated" }],
  ["off", { enabled: false, state: "failed" }],
  ["attention", { state: "failed" }],
  ["attention", { alarm: "It has been silent." }],
  ["waiting", { boards: [], boards_total: 0, state: null }],
  ["off", { state: "not_configured", open_jobs: 0, settings: [key] }],
  ["attention", { state: "not_configured", open_jobs: 0, settings: [{ ...key, present: true }] }],
] as const)("is %s: %j", (standing, change) => {
  expect(standingOf(aSource({ ...change } as Parameters<typeof aSource>[0]))).toBe(standing);
});

it("is not read by hand while its terms keep it off", () => {
  const terms = { link: null, attribution: "", default_enabled: false, notice };
  expect(isKeptOff(aSource({ enabled: false, terms }))).toBe(true);
  expect(canBeRead(aSource({ enabled: false, terms }))).toBe(false);
  expect(canBeRead(aSource({ enabled: true, terms }))).toBe(true);
  expect(canBeRead(aSource({ enabled: false }))).toBe(true);
});
