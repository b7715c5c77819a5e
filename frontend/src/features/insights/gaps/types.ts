import type { Schema } from "@/api/types";

export type GapsPage = Schema<"GapsPage">;
export type Gap = GapsPage["items"][number];
export type GapSort = Schema<"GapSort">;
export type Matrix = Schema<"MatrixOut">;
export type MatrixMatch = Schema<"MatrixMatch">;
export type MatrixRow = Schema<"MatrixRow">;
export type MatrixCell = Schema<"MatrixCell">;
export type CellState = MatrixCell["state"];
export type Progress = Schema<"ProgressOut">;
export type JobGap = Schema<"JobGapOut">;
export type JobGapItem = Schema<"JobGapItem">;
export type Effort = Schema<"EffortOut">;
export type Near = Schema<"NearOut">;
