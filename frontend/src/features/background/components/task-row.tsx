import { Link } from "@tanstack/react-router";
import { TaskBadge } from "@/components/tasks/task-badge";
import { ProgressBar } from "@/components/ui/progress";
import { RelativeTime } from "@/components/ui/relative-time";
import { isFinished, taskLabel, type Task } from "@/lib/tasks/task";

export function TaskRow({ task }: { task: Task }) {
  const { done, total, message } = task.progress;
  const detail = task.error ?? (isFinished(task) ? null : message);
  return (
    <Link
      to="/tasks/$taskId"
      params={{ taskId: task.id }}
      search={true}
      className="grid gap-1 border-b px-4 py-3 -outline-offset-2 hover:bg-hover data-[status=active]:bg-accent-soft sm:px-6"
    >
      <span className="flex items-center justify-between gap-3">
        <span className="truncate font-medium">{taskLabel(task.type)}</span>
        <TaskBadge state={task.state} />
      </span>
      <span className="truncate text-sm text-ink-faint">
        <RelativeTime at={task.created_at} />
        {detail && <> · {detail}</>}
      </span>
      {task.state === "running" && (
        <ProgressBar label={taskLabel(task.type)} done={done} total={total} className="mt-1" />
      )}
    </Link>
  );
}
