import { useIsMutating, useMutation, useQueryClient } from "@tanstack/react-query";
import { createContext, use, useState } from "react";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { applied, inverse, remembered, type Change, type Step } from "./history";
import { factsQuery, profileQuery } from "@/lib/profile/queries";
import { sendStep } from "./queries";
import type { Profile, ProfilePatch } from "./types";

const saving = ["profile", "save"];

interface Save {
  step: Step;
  label: string;
}

export interface Editor {
  profile: Profile;
  /** Writes fields at once; `label` says what changed: "Headline". With `say` a toast offers to take it back. */
  write: (label: string, patch: ProfilePatch, say?: string) => void;
  /** Goes back to what the CV says of a field. */
  giveBack: (label: string, field: string) => void;
  /** Takes the newest change back. */
  undo: () => void;
  canUndo: boolean;
  state: "clean" | "saving" | "waiting" | "saved" | "failed";
  /** A change that met a newer version of the profile and was not saved. */
  conflict: Save | null;
  saveAgain: () => void;
  dropConflict: () => void;
}

export const EditorContext = createContext<Editor | null>(null);

/** The editor of the profile on this page. */
export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error("This component edits a profile; put it below EditorContext");
  return editor;
}

function useSaving(onConflict: (save: Save) => void, onFailure: () => void) {
  const client = useQueryClient();
  const { queryKey } = profileQuery;
  return useMutation({
    mutationKey: saving,
    // One after the other, in the order they were made; each carries the tag the one before it was answered with.
    scope: { id: "profile" },
    mutationFn: ({ step }: Save) => sendStep(step, client.getQueryData(queryKey)?.etag ?? null),
    onMutate: async ({ step }) => {
      await client.cancelQueries({ queryKey });
      client.setQueryData(queryKey, (held) => held && { ...held, profile: applied(held.profile, step) });
    },
    onSuccess: (answer) => {
      const last = client.isMutating({ mutationKey: saving }) === 1;
      // What is still to be sent is on screen already; only the tag is taken over until it has been.
      client.setQueryData(queryKey, (held) => (last || !held ? answer : { ...held, etag: answer.etag }));
      if (last) void client.invalidateQueries({ queryKey: factsQuery.queryKey });
    },
    onError: async (error, save) => {
      const problem = asProblem(error);
      onFailure();
      if (problem.status === 412) onConflict(save);
      else toast({ title: `${save.label} was not saved`, detail: problem.message, tone: "danger" });
      await client.invalidateQueries({ queryKey });
    },
  });
}

/** Saves what is edited at once, remembers it for undo, and notices when another window was faster. */
export function useProfileEditor(profile: Profile): Editor {
  const [history, setHistory] = useState<readonly Change[]>([]);
  const [conflict, setConflict] = useState<Save | null>(null);
  // After a failure the present differs from what the remembered changes were made to.
  const { mutate, isError, isSuccess, isPaused } = useSaving(setConflict, () => setHistory([]));
  const pending = useIsMutating({ mutationKey: saving });

  const send = (label: string, steps: readonly Step[]) => {
    for (const step of steps) mutate({ step, label });
  };
  const takeBack = (change: Change) => {
    setHistory((changes) => changes.filter((each) => each !== change));
    send(change.label, change.steps);
  };
  const change = (label: string, steps: Step[], say?: string) => {
    const back = inverse(profile, label, steps);
    setHistory((changes) => remembered(changes, back));
    setConflict(null);
    send(label, steps);
    if (say) toast({ title: say, undo: () => takeBack(back) });
  };
  const newest = history.at(-1);
  return {
    profile,
    write: (label, patch, say) => change(label, [{ kind: "write", patch }], say),
    giveBack: (label, field) =>
      change(label, [{ kind: "give-back", field }], `${label}: back to what your CV says`),
    undo: () => {
      if (!newest) return;
      takeBack(newest);
      toast({ title: `Taken back: ${newest.label}` });
    },
    canUndo: newest !== undefined,
    state: isPaused ? "waiting" : pending > 0 ? "saving" : isError ? "failed" : isSuccess ? "saved" : "clean",
    conflict,
    saveAgain: () => {
      if (conflict) change(conflict.label, [conflict.step]);
    },
    dropConflict: () => setConflict(null),
  };
}
