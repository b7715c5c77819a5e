import { createContext, use, useReducer, useRef } from "react";
import { dismissToast, toast } from "@/lib/toasts";
import { useMark } from "./queries";
import { afterLeaving, freshTriage, isListed, neighbour, toggled, triage, type Decision } from "./triage";
import type { Match, Status } from "./types";
import { decisionWords } from "./words";

interface TriageOptions {
  matches: readonly Match[];
  /** The states the list shows; without a choice all but the hidden. */
  shown: readonly Status[] | undefined;
  /** The match whose detail is open. */
  openId: string | undefined;
  /** Goes to a match's detail, or to the list where there is none. */
  onOpen: (id: string | null) => void;
}

/** Deciding over matches by key or button: where one is, what was decided here, and its undo. */
export function useTriage({ matches, shown, openId, onOpen }: TriageOptions) {
  const [state, dispatch] = useReducer(triage, freshTriage);
  const { mutate } = useMark();
  const offers = useRef(new Map<Decision, number>());
  const ids = matches.map(({ id }) => id);
  const cursor = openId ?? state.cursor;

  const goTo = (id: string | null) => {
    dispatch({ type: "placed", id });
    if (openId !== undefined) onOpen(id);
  };
  const takeBack = (decision: Decision) => {
    const { id, match, from } = decision;
    // What was taken back by key must not be offered for taking back any longer.
    const offer = offers.current.get(decision);
    if (offer !== undefined) dismissToast(offer);
    dispatch({ type: "undone", id });
    mutate({ match, status: from });
    if (openId !== undefined) onOpen(id);
  };
  const decide = (match: Match, wanted: Status) => {
    const status = toggled(match.status, wanted);
    const decision = { id: match.id, match, from: match.status, to: status };
    const leaves = !isListed(status, shown);
    dispatch({ type: "decided", ids, decision, leaves });
    mutate({ match, status });
    if (leaves && openId === match.id) onOpen(afterLeaving(ids, match.id));
    const said = { title: decisionWords[status], detail: match.job.title };
    offers.current.set(decision, toast({ ...said, undo: () => takeBack(decision) }));
  };
  const undo = () => {
    const decision = state.decisions.at(-1);
    if (!decision) return;
    takeBack(decision);
    toast({ title: "Taken back", detail: decision.match.job.title });
  };
  return {
    cursor,
    index: cursor === null ? -1 : ids.indexOf(cursor),
    move: (by: 1 | -1) => goTo(neighbour(ids, cursor, by)),
    open: () => onOpen(cursor ?? ids[0] ?? null),
    close: () => {
      dispatch({ type: "placed", id: cursor });
      onOpen(null);
    },
    decide,
    undo,
  };
}

type Decide = ReturnType<typeof useTriage>["decide"];

export const DecideContext = createContext<Decide>(() => undefined);

/** Decides over a match from within its detail. */
export function useDecide(): Decide {
  return use(DecideContext);
}
