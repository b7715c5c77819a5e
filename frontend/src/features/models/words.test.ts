import { driftChart, driftSentence, measuresOf } from "./drift";
import type { Drift, DriftMeasure, Metric, ModelItem, Version } from "./types";
import { compared, gainOf, gainWords, rolloutWords } from "./words";

function aMetric(change: Partial<Metric> = {}): Metric {
  return {
    name: "mae",
    label: "Mean error",
    value: 900,
    n: 300,
    better: "lower",
    guarded: true,
    margin: 0.02,
    ...change,
  };
}

function aMeasure(change: Partial<DriftMeasure> = {}): DriftMeasure {
  return {
    on: "2026-11-20",
    measure: "country",
    label: "Countries",
    value: 0.08,
    limit: 0.2,
    n: 1204,
    alarm: false,
    ...change,
  };
}

it("takes less for better where it is", () => {
  expect(gainOf(aMetric(), 1000)).toBeCloseTo(0.1);
  expect(gainOf(aMetric({ better: "higher", value: 0.4 }), 0.5)).toBeCloseTo(-0.2);
  expect(gainOf(aMetric(), 0)).toBeNull();
  expect([0.12, -0.03, 0.004, 0, null].map(gainWords)).toEqual([
    "12% better",
    "3% worse",
    "0.4% better",
    "the same",
    null,
  ]);
});

it("sets the challenger beside the champion of then, on the same rows", () => {
  const challenger = { metrics: [aMetric()], against: [aMetric({ value: 1000 })] } as Version;
  const model = { metrics: [aMetric({ value: 1100 })] };
  expect(compared(model, challenger)[0]).toMatchObject({ champion: 1000, challenger: 900 });
  expect(compared(model, undefined)[0]).toMatchObject({ champion: 1100, challenger: null, gain: null });
});

it("says who gets the challenger's answers", () => {
  const challenger = { id: "a", version: "2", shipped: false };
  const item = { challenger, percentage: 10, shadow: true } as ModelItem;
  expect(rolloutWords(item)).toBe("answers 10% of people, runs in the shadow");
  expect(rolloutWords({ ...item, percentage: 0, shadow: false })).toBe("answers nobody");
  expect(rolloutWords({ ...item, challenger: null })).toBe("no challenger");
});

describe("drift", () => {
  const alarm = aMeasure({ measure: "error", label: "Error", value: 0.3, alarm: true });
  const drift = {
    latest: [aMeasure(), alarm],
    days: [aMeasure(), aMeasure({ on: "2026-11-19", value: 0.05 }), alarm],
  } as Drift;

  it("names what is above its limit first", () => {
    expect(measuresOf(drift).map(({ measure }) => measure)).toEqual(["error", "country"]);
    expect(driftSentence(alarm)).toBe("0.3, above its limit of 0.2, counted over 1,204.");
  });

  it("is drawn by day, the oldest first", () => {
    const { rows } = driftChart(drift, "country");
    expect(rows.map(({ id, values }) => [id, values[0]])).toEqual([
      ["2026-11-19", 0.05],
      ["2026-11-20", 0.08],
    ]);
  });
});
