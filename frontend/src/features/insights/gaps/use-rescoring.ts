import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { recentTasksQuery, useTask } from "@/lib/tasks/queries";
import { isFinished } from "@/lib/tasks/task";

const scorings = ["matching.refresh", "matching.follow_profile"];

/** A scoring under way, if there is one; what rests on scores is fetched again when it ends. */
export function useRescoring() {
  const client = useQueryClient();
  const { data: id = null } = useQuery({
    ...recentTasksQuery,
    select: (page) =>
      page.items.find((task) => scorings.includes(task.type) && !isFinished(task))?.id ?? null,
  });
  const { data: task } = useTask(id);
  const before = useRef<string | null>(null);
  useEffect(() => {
    if (before.current !== null && id === null) {
      void client.invalidateQueries({ queryKey: ["insights"] });
      void client.invalidateQueries({ queryKey: ["matches"] });
    }
    before.current = id;
  }, [client, id]);
  return task && !isFinished(task) ? task : null;
}
