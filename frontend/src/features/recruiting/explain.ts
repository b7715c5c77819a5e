import type { Factor, FactorEvidence, Requirement } from "./types";

/** Factors that judged, those with most say first, apart from those that did not. */
export function parted(factors: readonly Factor[]): { judged: Factor[]; silent: Factor[] } {
  const judged = factors.filter(({ score }) => score !== null).toSorted((a, b) => b.weight - a.weight);
  return { judged, silent: factors.filter(({ score }) => score === null) };
}

/** The words of one side. */
export function said(evidence: readonly FactorEvidence[], from: FactorEvidence["from"]): string[] {
  return [...new Set(evidence.filter((each) => each.from === from).map(({ quote }) => quote))];
}

const firmness: Record<Requirement["importance"], number> = { must: 0, generic: 1, nice: 2 };

/** What the posting asks for, firm demands first; the rest is what it only names. */
export function demandsOf(requirements: readonly Requirement[]): {
  firm: Requirement[];
  named: Requirement[];
} {
  const ordered = requirements.toSorted((a, b) => firmness[a.importance] - firmness[b.importance]);
  const firm = ordered.filter(({ importance }) => importance !== "generic");
  // A posting that does not say what it needs: everything it names is on the list.
  if (firm.length === 0) return { firm: ordered, named: [] };
  return { firm, named: ordered.filter(({ importance }) => importance === "generic") };
}

/** "6 met, 1 partly, 2 missing"; demands nobody could judge are left out. */
export function tally(requirements: readonly Requirement[]): string {
  const count = (wanted: Requirement["state"]) => requirements.filter(({ state }) => state === wanted).length;
  return (["met", "partly", "missing"] as const)
    .map((state) => [count(state), state] as const)
    .filter(([amount]) => amount > 0)
    .map(([amount, state]) => `${amount} ${state}`)
    .join(", ");
}
