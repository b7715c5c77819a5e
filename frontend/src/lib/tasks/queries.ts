import {
  infiniteQueryOptions,
  queryOptions,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { api, unwrap } from "@/api/client";
import { followTask } from "./follow";
import { isFinished, type Task, type TaskState } from "./task";

const whileRunning = 1_500;
const whileQuiet = 30_000;

export function taskQuery(id: string) {
  return queryOptions({
    queryKey: ["tasks", "one", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/tasks/{task_id}", { params: { path: { task_id: id } }, signal })),
  });
}

/** The newest work, for the top bar: looked at often while something runs, seldom otherwise. */
export const recentTasksQuery = queryOptions({
  queryKey: ["tasks", "recent"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/tasks", { params: { query: { limit: 10 } }, signal })),
  staleTime: 0,
  refetchInterval: ({ state }) =>
    state.data?.items.some((task) => !isFinished(task)) ? whileRunning : whileQuiet,
});

export function tasksQuery(states: TaskState[]) {
  return infiniteQueryOptions({
    queryKey: ["tasks", "list", states],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/tasks", {
          params: {
            query: {
              limit: 30,
              ...(states.length > 0 && { state: states }),
              ...(pageParam && { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((task) => !isFinished(task)))
        ? 2 * whileRunning
        : false,
  });
}

/** Call with the task that a 202 answered: it shows in the top bar at once. */
export function trackTask(client: QueryClient, task: Task): void {
  client.setQueryData(taskQuery(task.id).queryKey, task);
  void client.invalidateQueries({ queryKey: ["tasks", "recent"] });
  void client.invalidateQueries({ queryKey: ["tasks", "list"] });
}

/** A task, followed live while it is on screen; `onFinished` is called when it ends, not when it had ended before. */
export function useTask(id: string | null, onFinished?: (task: Task) => void) {
  const client = useQueryClient();
  const query = useQuery({ ...taskQuery(id ?? ""), enabled: id !== null });
  const live = id !== null && query.data !== undefined && !isFinished(query.data);
  const receive = useEffectEvent((task: Task) => {
    client.setQueryData(taskQuery(task.id).queryKey, task);
    if (!isFinished(task)) return;
    void client.invalidateQueries({ queryKey: ["tasks", "recent"] });
    onFinished?.(task);
  });
  useEffect(() => {
    if (!live) return;
    const stop = new AbortController();
    followTask({ id, signal: stop.signal, onTask: receive }).catch((error: unknown) => {
      // The query's own error state shows it; a follow that was stopped on purpose is none.
      if (!stop.signal.aborted) void client.invalidateQueries({ queryKey: taskQuery(id).queryKey });
      return error;
    });
    return () => stop.abort();
  }, [id, live, client]);
  return query;
}
