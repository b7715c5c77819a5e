import { useChildMatches, useNavigate } from "@tanstack/react-router";
import { createContext, use, useState } from "react";
import { toast } from "@/lib/toasts";
import { useDecide, useUndecide } from "./candidate-queries";
import { neighbour } from "./triage";
import type { Candidate, Decision, Ranked } from "./types";
import { calledBy, decidedWords } from "./words";

export interface Asking {
  candidate: Ranked;
  decision: Decision;
}

/** Going through a ranking by key or button: where one is, what is being decided, and its undo. */
export function useDesk(jobId: string, items: readonly Ranked[]) {
  const navigate = useNavigate();
  const child = useChildMatches({ select: (matches) => matches.at(-1) });
  const openId = child && "candidateId" in child.params ? child.params.candidateId : undefined;
  const [cursor, setCursor] = useState<string | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const decide = useDecide();
  const undecide = useUndecide();
  const ids = items.map(({ candidate_id: id }) => id);
  const at = openId ?? cursor;

  const open = (id: string | null) => {
    // Going from one to the next leaves one step in the history: back leads to the list.
    const replace = openId !== undefined;
    const to = "/candidates/jobs/$jobId";
    if (id === null) void navigate({ to, params: { jobId }, search: true, replace });
    else
      void navigate({
        to: "/candidates/jobs/$jobId/$candidateId",
        params: { jobId, candidateId: id },
        search: true,
        replace,
      });
  };
  const move = (by: 1 | -1) => {
    const id = neighbour(ids, at, by);
    setCursor(id);
    if (openId !== undefined) open(id);
  };
  const takeBack = (candidateId: string) =>
    undecide.mutate({ jobId, candidateId }, { onSuccess: (back) => said("Taken back", back) });
  const ask = (candidate: Ranked, decision: Decision) => {
    // The key of the decision that stands takes it back.
    if (candidate.decision?.decision === decision) takeBack(candidate.candidate_id);
    else setAsking({ candidate, decision });
  };
  const confirm = (reason: string) => {
    if (!asking) return;
    const { candidate_id: candidateId } = asking.candidate;
    const { decision } = asking;
    decide.mutate(
      { jobId, candidateId, decision, reason },
      {
        onSuccess: (decided) => {
          setAsking(null);
          said(decidedWords[decision], decided, () => takeBack(candidateId));
        },
      },
    );
  };
  return {
    openId,
    index: at === null ? -1 : ids.indexOf(at),
    asking,
    deciding: decide.isPending,
    move,
    open: () => open(at ?? ids[0] ?? null),
    close: () => {
      setCursor(at);
      open(null);
    },
    ask,
    confirm,
    cancel: () => setAsking(null),
    takeBack,
  };
}

function said(title: string, candidate: Candidate, undo?: () => void): void {
  const detail = calledBy(candidate) + (undo && candidate.name ? ", whose name is shown from now on" : "");
  toast({ title, detail, ...(undo && { undo }) });
}

type Ask = ReturnType<typeof useDesk>["ask"];

export const AskContext = createContext<Ask>(() => undefined);

/** Decides about a candidate from within the page of that candidate. */
export function useAsk(): Ask {
  return use(AskContext);
}
