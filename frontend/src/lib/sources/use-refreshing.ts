import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { recentTasksQuery } from "@/lib/tasks/queries";
import { isFinished } from "@/lib/tasks/task";

/** The refresh to show: the one started here, else one that was under way when the page opened. */
export function useRefreshing() {
  const { data: running } = useQuery({
    ...recentTasksQuery,
    select: ({ items }) => items.find((task) => task.type === "jobs.refresh" && !isFinished(task))?.id,
  });
  const [followed, follow] = useState<string>();
  // Kept when it ends, so that its outcome can be read.
  if (running && !followed) follow(running);
  return { taskId: followed, follow };
}
