import { Link } from "@tanstack/react-router";
import { TaskBadge } from "@/components/tasks/task-badge";
import { ProgressBar } from "@/components/ui/progress";
import { RelativeTime } from "@/components/ui/relative-time";
import { isFinished, taskLabel, type Task } from "@/lib/tasks/task";

export function TaskRow({ task }: { task: Task }) {
  const { done, total, message } = task.progress;
  return (
    <Link
      to="/tasks/$taskId"
      params={{ taskId: task.id }}
      search={true}
      className="grid gap-1 border-b px-4 py-3 -outline-offset-2 hover:bg-hover data-[status=active]:bg-accent-soft"
    >
      <span className="flex items-center justify-between gap-3">
        <span className="truncate font-medium">{taskLabel(task.type)}</span>
        <TaskBadge state={task.state} />
      </span>
      <span className="flex justify-between gap-3 text-sm text-ink-soft">
        <span className="truncate">{task.error ?? message ?? " "}</span>
        <RelativeTime at={task.created_at} className="shrink-0 text-ink-faint" />
      </span>
      {!isFinished(task) && (
        <ProgressBar label={taskLabel(task.type)} done={done} total={total} className="mt-1" />
      )}
    </Link>
  );
}
