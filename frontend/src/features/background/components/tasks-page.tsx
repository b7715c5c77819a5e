import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Outlet, useChildMatches, useNavigate } from "@tanstack/react-router";
import { ListChecks } from "lucide-react";
import { PageTitle } from "@/components/layout/page";
import { SplitView } from "@/components/layout/split-view";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Segmented } from "@/components/ui/segmented";
import { SkeletonRows } from "@/components/ui/skeleton";
import { PaneList } from "@/components/ui/virtual-list";
import { formatTotal } from "@/lib/format";
import { useShortcuts } from "@/lib/shortcuts";
import { tasksQuery } from "@/lib/tasks/queries";
import { filterOptions, statesFor } from "../filters";
import type { TaskFilter } from "../task-search";
import { TaskRow } from "./task-row";

const route = getRouteApi("/_app/tasks");

export function TasksPage() {
  const { show = "all" } = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(tasksQuery(statesFor(show)));
  const tasks = query.data?.pages.flatMap((page) => page.items) ?? [];
  const total = query.data?.pages[0]?.total;
  const detail = useChildMatches({ select: (matches) => matches.at(-1) });
  const openId = detail && "taskId" in detail.params ? detail.params.taskId : undefined;
  const openIndex = tasks.findIndex((task) => task.id === openId);

  const open = (index: number) => {
    const task = tasks[index];
    if (task) void navigate({ to: "/tasks/$taskId", params: { taskId: task.id }, search: true });
  };
  useShortcuts("Tasks", [
    { keys: "j", label: "Next task", run: () => open(openIndex + 1) },
    { keys: "k", label: "Task before", run: () => open(Math.max(0, openIndex - 1)) },
  ]);
  const filter = (next: TaskFilter) =>
    void navigate({ to: ".", search: next === "all" ? {} : { show: next }, replace: true });

  return (
    <SplitView
      toolbar={
        <div className="grid gap-3">
          {!detail && <PageTitle title="Tasks" />}
          <div className="flex items-baseline justify-between">
            <h1 tabIndex={-1} className="text-xl font-semibold tracking-tight">
              Tasks
            </h1>
            {total && <span className="text-sm text-ink-faint tabular">{formatTotal(total)}</span>}
          </div>
          <Segmented label="Which tasks" value={show} options={filterOptions} onValueChange={filter} />
        </div>
      }
      list={
        query.isPending ? (
          <SkeletonRows label="Loading tasks" />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : tasks.length === 0 ? (
          <EmptyState icon={ListChecks} title={show === "all" ? "Nothing has run yet" : "None of these"}>
            {show === "all"
              ? "Longer work, such as reading a CV or refreshing sources, is kept here with its steps and its result."
              : "There are no tasks in this state."}
          </EmptyState>
        ) : (
          <PaneList
            label="Tasks"
            items={tasks}
            itemKey={(task) => task.id}
            renderItem={(task) => <TaskRow task={task} />}
            estimate={64}
            activeIndex={openIndex}
            hasMore={query.hasNextPage}
            loadingMore={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        )
      }
      detail={detail ? <Outlet /> : null}
      placeholder={
        <EmptyState icon={ListChecks} title="No task is open">
          Pick one to see its steps, its result, or what went wrong.
        </EmptyState>
      }
    />
  );
}
