import type { Schema } from "@/api/types";

export type Stage = Schema<"ApplicationItem">["stage"];

/** The usual stages in their usual order; a person may name and order them otherwise. */
export const usualStages = [
  "saved",
  "applied",
  "screening",
  "interview",
  "offer",
  "accepted",
  "rejected",
  "withdrawn",
] as const satisfies readonly Stage[];

/** Nothing more is expected of a card in one of these. */
const ended: ReadonlySet<Stage> = new Set(["accepted", "rejected", "withdrawn"]);

export function isEnded(stage: Stage): boolean {
  return ended.has(stage);
}

/** How far along a stage is, as a share of its mark; null where a mark of its own stands for it. */
export const progressOf: Record<Stage, number | null> = {
  saved: 0,
  applied: 0.25,
  screening: 0.4,
  interview: 0.6,
  offer: 0.85,
  accepted: null,
  rejected: null,
  withdrawn: null,
};
