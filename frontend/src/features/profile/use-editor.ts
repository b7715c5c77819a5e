import { useIsMutating, useMutation, useQueryClient } from "@tanstack/react-query";
import { createContext, use, useState } from "react";
import { factsQuery, profileQuery } from "@/lib/profile/queries";
import { asProblem } from "@/lib/problem";
import { dismissToast, toast } from "@/lib/toasts";
import { applied, appliedTo, inverse, remembered, type Change, type Entry, type Step } from "./history";
import type { FactValue } from "./facts";
import { sendStep } from "./queries";
import type { EntryList, Profile, ProfilePatch, Removed } from "./types";

const saving = ["profile", "save"];

interface Save {
  step: Step;
  label: string;
}

interface Made extends Change {
  /** The toast that offers to take it back. */
  toastId: number | null;
}

export interface Editor {
  profile: Profile;
  /** Writes fields at once; `label` says what changed: "Headline". With `say` a toast offers to take it back. */
  write: (label: string, patch: ProfilePatch, say?: string) => void;
  /** Goes back to what the CV says of a field. */
  giveBack: (label: string, field: string) => void;
  /** Puts one fact or one entry right; null takes it away. */
  correct: (label: string, path: string, value: FactValue, say?: string) => void;
  /** Says of one fact again what the CV says. */
  takeBack: (label: string, path: string) => void;
  add: (label: string, list: EntryList, entry: Entry) => void;
  /** Brings back what was taken away. */
  restore: (removed: Removed) => void;
  /** Says that facts look right. */
  confirm: (label: string, paths: string[]) => void;
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
      await client.cancelQueries({ queryKey: factsQuery.queryKey });
      client.setQueryData(queryKey, (held) => held && { ...held, profile: applied(held.profile, step) });
      client.setQueryData(factsQuery.queryKey, (facts) => facts && appliedTo(facts, step));
    },
    onSuccess: (answer) => {
      const last = client.isMutating({ mutationKey: saving }) === 1;
      // What is still to be sent is on screen already; only the tag is taken over until it has been.
      if (answer)
        client.setQueryData(queryKey, (held) => (last || !held ? answer : { ...held, etag: answer.etag }));
      if (last) void client.invalidateQueries({ queryKey: factsQuery.queryKey });
    },
    onError: async (error, save) => {
      const problem = asProblem(error);
      onFailure();
      if (problem.status === 412) onConflict(save);
      else toast({ title: `${save.label} was not saved`, detail: problem.message, tone: "danger" });
      await client.invalidateQueries({ queryKey });
      await client.invalidateQueries({ queryKey: factsQuery.queryKey });
    },
  });
}

/** The changes that were made, newest last, and how each is sent and taken back. */
function useChanges(profile: Profile) {
  const client = useQueryClient();
  const [history, setHistory] = useState<readonly Made[]>([]);
  const [conflict, setConflict] = useState<Save | null>(null);
  // After a failure the present differs from what the remembered changes were made to.
  const { mutate, ...sent } = useSaving(setConflict, () => setHistory([]));

  const send = (label: string, steps: readonly Step[]) => {
    for (const step of steps) mutate({ step, label });
  };
  const takeBack = (change: Made) => {
    if (change.toastId !== null) dismissToast(change.toastId);
    setHistory((changes) => changes.filter((each) => each !== change));
    send(change.label, change.undo(client.getQueryData(profileQuery.queryKey)?.profile ?? profile));
  };
  const change = (label: string, steps: Step[], say?: string) => {
    const facts = client.getQueryData(factsQuery.queryKey) ?? [];
    const made: Made = { ...inverse(profile, facts, label, steps), toastId: null };
    if (say) made.toastId = toast({ title: say, undo: () => takeBack(made) });
    setHistory((changes) => remembered(changes, made));
    setConflict(null);
    send(label, steps);
  };
  return { history, change, takeBack, conflict, setConflict, sent };
}

/** Saves what is edited at once, remembers it for undo, and notices when another window was faster. */
export function useProfileEditor(profile: Profile): Editor {
  const { history, change, takeBack, conflict, setConflict, sent } = useChanges(profile);
  const pending = useIsMutating({ mutationKey: saving });
  const newest = history.at(-1);
  const settled = sent.isError ? "failed" : sent.isSuccess ? "saved" : "clean";
  return {
    profile,
    write: (label, patch, say) => change(label, [{ kind: "write", patch }], say),
    giveBack: (label, field) =>
      change(label, [{ kind: "give-back", field }], `${label}: back to what your CV says`),
    correct: (label, path, value, say) => change(label, [{ kind: "correct", path, value }], say),
    takeBack: (label, path) =>
      change(label, [{ kind: "take-back", path }], `${label}: back to what your CV says`),
    add: (label, list, entry) => change(label, [{ kind: "add", list, entry }]),
    restore: ({ id, text }) => change(text, [{ kind: "restore", id }], `Brought back ${text}`),
    confirm: (label, paths) => change(label, [{ kind: "confirm", paths, checked: true }]),
    undo: () => {
      if (!newest) return;
      takeBack(newest);
      toast({ title: `Taken back: ${newest.label}` });
    },
    canUndo: newest !== undefined,
    state: sent.isPaused ? "waiting" : pending > 0 ? "saving" : settled,
    conflict,
    saveAgain: () => {
      if (conflict) change(conflict.label, [conflict.step]);
    },
    dropConflict: () => setConflict(null),
  };
}
