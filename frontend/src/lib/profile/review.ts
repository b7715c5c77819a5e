import type { Schema } from "@/api/types";

type Fact = Schema<"FactOut">;

/** Below this a fact is worth a look before anything is built on it. */
const unsureBelow = 0.75;

/** Whether the reading itself was unsure, whatever the person has said since. */
export function isUnsure(fact: Fact): boolean {
  return (fact.read?.confidence ?? fact.confidence) < unsureBelow;
}

export interface Review {
  checked: number;
  total: number;
  /** Not checked and not read with confidence: the least sure first. */
  unsure: Fact[];
  /** Not checked, but read with confidence. */
  rest: Fact[];
}

/** The facts as the review shows them. Equal confidence keeps the order of the CV. */
export function reviewOf(facts: readonly Fact[]): Review {
  const open = facts.filter((fact) => !fact.checked).toSorted((a, b) => a.confidence - b.confidence);
  return {
    checked: facts.length - open.length,
    total: facts.length,
    unsure: open.filter(isUnsure),
    rest: open.filter((fact) => !isUnsure(fact)),
  };
}
