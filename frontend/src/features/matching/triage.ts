import type { Match, Status } from "./types";

export interface Decision {
  id: string;
  match: Match;
  from: Status;
  to: Status;
}

export interface Triage {
  /** The match the keyboard is on. */
  cursor: string | null;
  /** What was decided here, newest last; the key u takes the last one back. */
  decisions: readonly Decision[];
}

export type TriageAction =
  | { type: "placed"; id: string | null }
  | { type: "decided"; ids: readonly string[]; decision: Decision; leaves: boolean }
  | { type: "undone"; id: string };

const mostDecisions = 50;

export const freshTriage: Triage = { cursor: null, decisions: [] };

/** The match one step on, or the first where the cursor is nowhere; at the ends it stays. */
export function neighbour(ids: readonly string[], cursor: string | null, by: 1 | -1): string | null {
  const at = cursor === null ? -1 : ids.indexOf(cursor);
  if (at < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + by))] ?? null;
}

/** Where the cursor goes when its match leaves the list: to the one below, or to the last. */
export function afterLeaving(ids: readonly string[], id: string): string | null {
  const at = ids.indexOf(id);
  if (at < 0) return ids[0] ?? null;
  return ids[at + 1] ?? ids[at - 1] ?? null;
}

/** Pressing the key of the state a match is in takes it out of that state. */
export function toggled(present: Status, wanted: Status): Status {
  return present === wanted ? "new" : wanted;
}

/** Whether a match in this state belongs to a list that shows these; without a choice all but the hidden. */
export function isListed(status: Status, shown: readonly Status[] | undefined): boolean {
  return shown?.length ? shown.includes(status) : status !== "hidden";
}

export function triage(state: Triage, action: TriageAction): Triage {
  switch (action.type) {
    case "placed":
      return state.cursor === action.id ? state : { ...state, cursor: action.id };
    case "decided": {
      const { ids, decision, leaves } = action;
      const cursor = leaves && state.cursor === decision.id ? afterLeaving(ids, decision.id) : state.cursor;
      return { cursor, decisions: [...state.decisions, decision].slice(-mostDecisions) };
    }
    case "undone": {
      const at = state.decisions.findLastIndex((decision) => decision.id === action.id);
      if (at < 0) return state;
      return { cursor: action.id, decisions: state.decisions.toSpliced(at, 1) };
    }
  }
}
