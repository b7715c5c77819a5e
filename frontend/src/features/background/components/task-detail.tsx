import { Link } from "@tanstack/react-router";
import { ArrowLeft, RotateCcw } from "lucide-react";
import type { ReactNode } from "react";
import { PageTitle } from "@/components/layout/page";
import { TaskBadge } from "@/components/tasks/task-badge";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { formatDuration } from "@/lib/format";
import { useTask } from "@/lib/tasks/queries";
import { isFinished, taskLabel, type Task } from "@/lib/tasks/task";
import { useCancelTask, useRedriveTask } from "../queries";
import { TaskResults } from "./task-results";

export function TaskDetail({ id }: { id: string }) {
  const query = useTask(id);
  if (query.isPending)
    return (
      <Loading label="Loading the task">
        <div className="grid gap-4 p-8">
          <Skeleton className="h-7 w-1/2" />
          <Skeleton className="h-24" />
        </div>
      </Loading>
    );
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Detail task={query.data} />;
}

function Actions({ task }: { task: Task }) {
  const cancel = useCancelTask();
  const redrive = useRedriveTask();
  if (!isFinished(task))
    return (
      <Button loading={cancel.isPending} onClick={() => cancel.mutate(task.id)}>
        Cancel
      </Button>
    );
  if (task.state === "succeeded") return null;
  return (
    <Button variant="primary" loading={redrive.isPending} onClick={() => redrive.mutate(task.id)}>
      <RotateCcw aria-hidden className="size-4" />
      Start again
    </Button>
  );
}

function Detail({ task }: { task: Task }) {
  return (
    <article className="grid max-w-4xl gap-6 px-4 pt-4 pb-12 sm:px-8 lg:pt-8">
      <PageTitle title={taskLabel(task.type)} />
      <Link
        to="/tasks"
        search={true}
        className="-ml-1 inline-flex items-center gap-2 text-ink-soft lg:hidden"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Tasks
      </Link>
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="grid justify-items-start gap-2">
          <h2 className="text-xl font-semibold tracking-tight">{taskLabel(task.type)}</h2>
          <TaskBadge state={task.state} />
        </div>
        <Actions task={task} />
      </header>
      {!isFinished(task) && <TaskProgress task={task} />}
      {task.error && (
        <Notice tone="partial">
          <p className="font-medium">What went wrong</p>
          <p>{task.error}</p>
        </Notice>
      )}
      <Facts task={task} />
      <TaskResults results={task.results} result={task.result} />
    </article>
  );
}

function Facts({ task }: { task: Task }) {
  const rows: [string, ReactNode][] = [["Asked for", <RelativeTime key="created" at={task.created_at} />]];
  if (task.started_at) rows.push(["Started", <RelativeTime key="started" at={task.started_at} />]);
  if (task.started_at && task.finished_at)
    rows.push(["Took", formatDuration(task.started_at, task.finished_at)]);
  if (task.attempts > 1) rows.push(["Attempts", task.attempts]);
  return (
    <dl className="flex flex-wrap gap-x-12 gap-y-3">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt className="text-sm text-ink-faint">{name}</dt>
          <dd className="tabular">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
