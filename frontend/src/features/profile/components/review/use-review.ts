import { useState } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { labelOf } from "../../facts";
import {
  groupsOf,
  moved,
  nextOpen,
  ofTheCv,
  unsureNames,
  withKeys,
  type CheckedFact,
} from "../../review-list";
import { evidenceOf } from "../../sheet";
import type { Fact } from "../../types";
import { useEditor } from "../../use-editor";

let frame = 0;

/** Who types next must not lose the focus to a row that was chosen a moment before. */
function leaveFocus(): void {
  cancelAnimationFrame(frame);
}

/** Brings the focus to the row of a fact once it is drawn: the keys act on what has the focus. */
function focusRow(key: string): void {
  leaveFocus();
  frame = requestAnimationFrame(() => {
    const rows = document.querySelectorAll<HTMLElement>("[data-fact]");
    [...rows].find((row) => row.dataset.fact === key)?.focus();
  });
}

/** What is being checked: the order of the facts, which one is chosen, and what can be done with it. */
export function useReview(facts: readonly Fact[], startAt: string | undefined) {
  const editor = useEditor();
  const items = withKeys(ofTheCv(facts));
  // Fixed as the page opens: nothing changes its place while it is being checked.
  const [unsure] = useState(() => unsureNames(items));
  const groups = groupsOf(editor.profile, items, unsure);
  const order = groups.flatMap((group) => group.items);
  const [chosenKey, setChosenKey] = useState<string | null>(
    () => (order.find(({ fact }) => fact.path === startAt) ?? nextOpen(order, null) ?? order[0])?.key ?? null,
  );
  const [fixing, setFixing] = useState(false);
  const chosen = order.find(({ key }) => key === chosenKey) ?? order[0];
  const choose = (item: CheckedFact | undefined) => {
    if (!item) return;
    setChosenKey(item.key);
    setFixing(false);
    focusRow(item.key);
  };
  const goOn = (after: string) => choose(nextOpen(order, after) ?? order.find(({ key }) => key === after));
  const confirm = (item: CheckedFact) => {
    if (!item.fact.checked) editor.confirm(labelOf(editor.profile, item.fact.path), [item.fact.path]);
    goOn(item.key);
  };
  const startFix = (item: CheckedFact) => {
    leaveFocus();
    setChosenKey(item.key);
    setFixing(true);
  };
  useShortcuts("Check what we read", [
    { keys: "j", label: "Next fact", run: () => choose(moved(order, chosen?.key ?? null, 1)) },
    { keys: "k", label: "Previous fact", run: () => choose(moved(order, chosen?.key ?? null, -1)) },
    { keys: "enter", label: "Looks right", run: () => chosen && confirm(chosen) },
    { keys: "e", label: "Fix it", run: () => chosen && startFix(chosen) },
    { keys: "u", label: "Undo", run: editor.undo },
    { keys: "z", label: "Undo, as everywhere", run: editor.undo },
  ]);
  return {
    items,
    groups,
    order,
    unsure,
    chosen,
    page: (chosen && evidenceOf(chosen.fact)?.page) ?? null,
    fixing,
    choose,
    confirm,
    startFix,
    endFix: (item: CheckedFact, saved: boolean) => {
      setFixing(false);
      if (saved) goOn(item.key);
      else focusRow(item.key);
    },
    /** Takes a whole position or course away. */
    removeEntry: (title: string, path: string) => editor.correct(title, path, null, `Removed ${title}`),
    confirmAll: (title: string, group: readonly CheckedFact[]) => {
      const open = group.filter(({ fact }) => !fact.checked);
      editor.confirm(
        title,
        open.map(({ fact }) => fact.path),
      );
      const last = group.at(-1);
      if (last) goOn(last.key);
    },
  };
}

export type ReviewState = ReturnType<typeof useReview>;
