import { ProgressBar } from "@/components/ui/progress";
import { taskLabel, type Task } from "@/lib/tasks/task";

/** How far a task is, as words and a bar. */
export function TaskProgress({ task }: { task: Task }) {
  const { done, total, message } = task.progress;
  if (task.state === "queued") return <p className="text-sm text-ink-faint">Waits for its turn</p>;
  const amount = total === null ? null : `${done} of ${total}`;
  return (
    <div className="grid gap-1.5">
      <ProgressBar label={taskLabel(task.type)} done={done} total={total} />
      <p className="flex justify-between gap-4 text-sm text-ink-faint tabular">
        <span className="truncate">{message ?? "Starting"}</span>
        <span className="shrink-0">{amount}</span>
      </p>
    </div>
  );
}
