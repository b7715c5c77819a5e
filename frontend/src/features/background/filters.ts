import type { TaskState } from "@/lib/tasks/task";
import type { TaskFilter } from "./task-search";

const statesOf: Record<TaskFilter, TaskState[]> = {
  all: [],
  running: ["queued", "running"],
  done: ["succeeded", "cancelled"],
  problems: ["failed", "dead"],
};

/** The states a filter stands for; none means all. */
export function statesFor(filter: TaskFilter): TaskState[] {
  return statesOf[filter];
}

export const filterOptions: { value: TaskFilter; label: string }[] = [
  { value: "all", label: "All" },
  { value: "running", label: "Running" },
  { value: "done", label: "Done" },
  { value: "problems", label: "Problems" },
];
