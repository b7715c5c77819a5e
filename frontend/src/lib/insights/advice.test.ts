import { anAdvice } from "@/test/insights";
import { effectFigures } from "./advice";

const { effect } = anAdvice();

it("says what following advice would change", () => {
  expect(effectFigures(effect)).toEqual([
    "23 matches up by 6.0 on average",
    "median pay +€4,200 a year (EUR), from 61 postings",
  ]);
});

it("says only what can be counted", () => {
  expect(effectFigures({ ...effect, gain: 0, pay: null })).toEqual(["23 matches"]);
  expect(effectFigures({ ...effect, gain: 0, opens: 2, matches: 2, pay: null })).toEqual(["opens 2 matches"]);
  expect(effectFigures({ ...effect, gain: 0, matches: 0, pay: null })).toEqual([]);
  const less = { ...effect, gain: 0, matches: 0, pay: { ...effect.pay!, amount: -1000 } };
  expect(effectFigures(less)[0]).toMatch(/^median pay −€1,000/);
});
