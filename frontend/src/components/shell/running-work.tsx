import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ListChecks, LoaderCircle } from "lucide-react";
import { useState } from "react";
import { TaskBadge } from "@/components/tasks/task-badge";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { RelativeTime } from "@/components/ui/relative-time";
import { textLink } from "@/components/ui/text-link";
import { recentTasksQuery } from "@/lib/tasks/queries";
import { isFinished, taskLabel, type Task } from "@/lib/tasks/task";
import { workSummary } from "@/lib/tasks/work-summary";

function Row({ task, onOpen }: { task: Task; onOpen: () => void }) {
  return (
    <li className="grid gap-2 py-3 first:pt-0">
      <div className="flex items-center justify-between gap-3">
        <Link
          to="/tasks/$taskId"
          params={{ taskId: task.id }}
          onClick={onOpen}
          className="truncate font-medium hover:underline"
        >
          {taskLabel(task.type)}
        </Link>
        <TaskBadge state={task.state} />
      </div>
      {isFinished(task) ? (
        <p className="truncate text-sm text-ink-faint">
          {task.error ?? <RelativeTime at={task.finished_at ?? task.created_at} />}
        </p>
      ) : (
        <TaskProgress task={task} />
      )}
    </li>
  );
}

/** Work under way, with live progress; opens the tray of the newest tasks. */
export function RunningWork() {
  const [open, setOpen] = useState(false);
  const { data } = useQuery(recentTasksQuery);
  const tasks = data?.items ?? [];
  const work = workSummary(tasks);
  const shown = [...tasks.filter((task) => !isFinished(task)), ...tasks.filter(isFinished)].slice(0, 5);
  const close = () => setOpen(false);
  return (
    <Popover
      label="Newest tasks"
      open={open}
      onOpenChange={setOpen}
      align="end"
      className="w-96"
      trigger={
        <Button variant="quiet" className="px-2">
          {work ? (
            <>
              <LoaderCircle aria-hidden className="animate-spin size-4 text-accent-text" />
              <span className="tabular">
                {work.count}
                <span className="max-sm:sr-only"> {work.words}</span>
              </span>
            </>
          ) : (
            <>
              <ListChecks aria-hidden className="size-4" />
              <span className="sr-only">Tasks</span>
            </>
          )}
        </Button>
      }
    >
      {tasks.length === 0 ? (
        <p className="text-ink-soft">
          Nothing has run yet. Reading a CV or refreshing sources shows here, step by step.
        </p>
      ) : (
        <>
          <ul className="divide-y">
            {shown.map((task) => (
              <Row key={task.id} task={task} onOpen={close} />
            ))}
          </ul>
          <Link to="/tasks" onClick={close} className={`${textLink} mt-2 inline-block`}>
            All tasks
          </Link>
        </>
      )}
    </Popover>
  );
}
