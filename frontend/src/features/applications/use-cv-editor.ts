import { useIsMutating, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { decided } from "./cv-lines";
import { changeCv, tailoredCvQuery, type HeldCv } from "./cv-queries";
import type { TailoredCv, TailoredPatch } from "./cv-types";

/** A change that was made, and what brings back the state before it; worked out as it is sent. */
interface Made {
  label: string;
  back: TailoredPatch | null;
}

type Save = { made: Made; patch: TailoredPatch } | { undone: Made };

const mostRemembered = 100;

/** What a person decided so far, as a change that makes just that of the proposal. */
function stateOf({ own, own_headline, template, paper }: TailoredCv): TailoredPatch {
  return {
    reset: true,
    changes: own,
    template,
    paper,
    ...(own_headline !== null && { headline: own_headline }),
  };
}

/** A change on the screen at once; going back waits for the server, which holds the proposal. */
function shownAtOnce(cv: TailoredCv, patch: TailoredPatch): TailoredCv {
  if (patch.reset) return cv;
  const look = {
    ...(patch.template && { template: patch.template }),
    ...(patch.paper && { paper: patch.paper }),
    ...(patch.headline && { contact: { ...cv.contact, headline: patch.headline } }),
  };
  return (patch.changes ?? []).reduce(decided, { ...cv, ...look });
}

/** Saves at once what is changed of a tailored CV, in order, and takes it back in turn. */
export function useCvEditor(id: string) {
  const client = useQueryClient();
  const { queryKey } = tailoredCvQuery(id);
  const mutationKey = ["applications", "cv", id, "save"];
  const [history, setHistory] = useState<readonly Made[]>([]);
  const heldNow = () => client.getQueryData(queryKey);
  const sent = useMutation({
    mutationKey,
    // One after the other; each carries the tag the one before it was answered with.
    scope: { id: `tailored-cv-${id}` },
    mutationFn: (save: Save) => {
      const held = heldNow();
      if ("undone" in save) return changeCv(id, save.undone.back ?? { reset: true }, held?.etag ?? null);
      if (held) save.made.back = stateOf(held.saved);
      return changeCv(id, save.patch, held?.etag ?? null);
    },
    onMutate: async (save) => {
      await client.cancelQueries({ queryKey });
      if ("patch" in save)
        client.setQueryData(queryKey, (held) => held && { ...held, cv: shownAtOnce(held.cv, save.patch) });
    },
    onSuccess: (answer) => {
      const last = client.isMutating({ mutationKey }) === 1;
      const kept = (held: HeldCv | undefined) =>
        last || !held ? answer : { ...held, saved: answer.saved, etag: answer.etag };
      client.setQueryData(queryKey, kept);
      if (last) void client.invalidateQueries({ queryKey: ["applications", "cvs"] });
    },
    onError: async (error) => {
      const problem = asProblem(error);
      setHistory([]);
      toast({
        title: problem.status === 412 ? "This CV was changed in another window" : "This was not saved",
        detail: problem.status === 412 ? "You see it as it is now." : problem.message,
        tone: "danger",
      });
      await client.invalidateQueries({ queryKey });
    },
  });
  const pending = useIsMutating({ mutationKey });
  return {
    change: (label: string, patch: TailoredPatch) => {
      const made: Made = { label, back: null };
      setHistory((changes) => [...changes, made].slice(-mostRemembered));
      sent.mutate({ made, patch });
    },
    /** Takes the newest change back and says which it was; null where there is none. */
    undo: (): string | null => {
      const newest = history.at(-1);
      if (!newest) return null;
      setHistory((changes) => changes.filter((made) => made !== newest));
      sent.mutate({ undone: newest });
      return newest.label;
    },
    canUndo: history.length > 0,
    state: sent.isPaused
      ? "waiting"
      : pending > 0
        ? "saving"
        : sent.isError
          ? "failed"
          : sent.isSuccess
            ? "saved"
            : "clean",
  } as const;
}

export type CvEditor = ReturnType<typeof useCvEditor>;
