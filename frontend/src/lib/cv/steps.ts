import type { Step } from "@/components/ui/progress";
import { isFinished, type Task } from "../tasks/task";

// The order in which the server reaches them.
const steps = [
  { key: "received", label: "We have your file" },
  { key: "read", label: "Reading the text" },
  { key: "sections", label: "Finding the sections" },
  { key: "skills", label: "Finding your skills" },
  { key: "done", label: "Putting your profile together" },
] as const;

// Reported only where a page is a picture: what the step before "read" is busy with.
const recognition = "recognition";

function reached(task: Task): number {
  const names = task.results.map((result) => result.step);
  return steps.findLastIndex(({ key }) => names.includes(key)) + 1;
}

function stateOf(index: number, done: number, task: Task | null): Step["state"] {
  if (index < done) return "done";
  if (index > done) return "waiting";
  return task && isFinished(task) ? "failed" : "active";
}

/** "Recognising the text of page 2 of 3.", newest last; null where every page had text of its own. */
function recognised(task: Task | null): string | null {
  const result = task?.results.findLast(({ step }) => step === recognition);
  return typeof result?.message === "string" ? result.message : null;
}

function detailOf(key: string, state: Step["state"], task: Task | null): string | undefined {
  if (state === "failed") return task?.error ?? undefined;
  const message = key === "read" ? recognised(task) : null;
  if (message === null) return undefined;
  return state === "active" ? message : "It was a scan; we used text recognition.";
}

/** The reading of a CV step by step; before there is a task the file is still on its way. What failed ends the list. */
export function readingSteps(task: Task | null): Step[] {
  const done = task === null ? 0 : task.state === "succeeded" ? steps.length : reached(task);
  const all = steps.map(({ key, label }, index) => {
    const state = stateOf(index, done, task);
    const detail = detailOf(key, state, task);
    const first = index === 0 && state === "active";
    const waiting = task?.state === "queued" ? "Waiting for its turn" : "Sending your file";
    return { key, label: first ? waiting : label, state, ...(detail && { detail }) };
  });
  const failed = all.findIndex(({ state }) => state === "failed");
  return failed < 0 ? all : all.slice(0, failed + 1);
}
