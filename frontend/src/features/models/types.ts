import type { Schema } from "@/api/types";

export type ModelItem = Schema<"ModelItem">;
export type Model = Schema<"ModelOut">;
export type Metric = Schema<"MetricOut">;
export type Version = Schema<"VersionOut">;
export type Rollout = Schema<"RolloutOut">;
export type RolloutPatch = Partial<Schema<"RolloutPatch">>;
export type Drift = Schema<"DriftOut">;
export type DriftMeasure = Schema<"DriftMeasure">;
export type ModelEvent = Schema<"ModelEventOut">;
