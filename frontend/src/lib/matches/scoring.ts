import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api, unwrap } from "@/api/client";
import { asProblem } from "../problem";
import { recentTasksQuery, trackTask, useTask } from "../tasks/queries";
import { isFinished } from "../tasks/task";
import { toast } from "../toasts";

const scoring = "matching.refresh";

/** Scoring under way, however it was started; the lists are fetched again when it ends. */
export function useScoring() {
  const client = useQueryClient();
  const [id, setId] = useState<string | null>(null);
  const { data: running } = useQuery({
    ...recentTasksQuery,
    select: (page) => page.items.find((task) => task.type === scoring && !isFinished(task))?.id,
  });
  if (running !== undefined && running !== id) setId(running);
  const asked = useRef<string | null>(null);
  const { data: task } = useTask(id, () => void client.invalidateQueries({ queryKey: ["matches"] }));
  useEffect(() => {
    // Watched, not called back: another part of the page may follow the same task and hear of its end first.
    const mine = task?.id === asked.current ? task : undefined;
    if (!mine || !isFinished(mine)) return;
    asked.current = null;
    // A score that stays the same keeps its date, so the page alone would not tell that anything happened.
    if (mine.state === "succeeded")
      toast({ title: "Scored again", detail: "Every open job was compared with your profile." });
  }, [task]);
  const start = useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/matches/refresh")),
    onSuccess: (started) => {
      trackTask(client, started);
      setId(started.id);
      asked.current = started.id;
    },
    onError: (error) =>
      toast({ title: "Scoring did not start", detail: asProblem(error).message, tone: "danger" }),
  });
  return {
    task: task && !isFinished(task) ? task : null,
    start: () => start.mutate(),
    starting: start.isPending,
  };
}
