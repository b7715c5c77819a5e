import { X } from "lucide-react";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/lib/tasks/queries";
import { isFinished } from "@/lib/tasks/task";
import { countSentence, refreshResults, stateLook } from "../words";

interface RefreshProgressProps {
  taskId: string;
  labels: ReadonlyMap<string, string>;
  onFinished: () => void;
  onClose: () => void;
}

/** A refresh as it goes on: each source with how it ended, as soon as it has. */
export function RefreshProgress({ taskId, labels, onFinished, onClose }: RefreshProgressProps) {
  const { data: task } = useTask(taskId, onFinished);
  if (!task) return null;
  const results = refreshResults(task.results);
  const finished = isFinished(task);
  return (
    <Card>
      <section aria-label="This refresh" className="grid gap-3 p-4 sm:px-6">
        <div className="flex items-center justify-between gap-4">
          <h2 className="font-medium">{finished ? "Refreshed" : "Refreshing"}</h2>
          {finished && <IconButton icon={X} label="Close" size="sm" onClick={onClose} />}
        </div>
        {!finished && <TaskProgress task={task} />}
        {task.error && <Notice tone="danger">{task.error}</Notice>}
        <ul aria-live="polite" className="grid gap-2">
          {results.map((result) => {
            const { word, tone } = stateLook(result.state);
            return (
              <li key={result.source} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-sm">
                <span className="font-medium">{labels.get(result.source) ?? result.source}</span>
                <Badge tone={tone}>{word}</Badge>
                <span className="text-ink-soft tabular">{countSentence(result)}</span>
                {result.error && <span className="basis-full text-ink-soft">{result.error}</span>}
              </li>
            );
          })}
        </ul>
      </section>
    </Card>
  );
}
