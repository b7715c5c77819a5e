import { useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useEffect } from "react";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { afterNewPostings } from "@/lib/demo/queries";
import { sourcesQuery } from "@/lib/sources/queries";
import { useTask } from "@/lib/tasks/queries";
import { isFinished, type Task } from "@/lib/tasks/task";
import { countSentence, refreshResults, stateLook, type SourceResult } from "@/lib/sources/words";

interface RefreshProgressProps {
  taskId: string;
  labels: ReadonlyMap<string, string>;
  onClose: () => void;
}

function Result({ result, label }: { result: SourceResult; label: string }) {
  const { word, tone, icon } = stateLook(result.state);
  return (
    <li className="grid gap-x-4 py-2 sm:grid-cols-[10rem_1fr]">
      <span className="font-medium">{label}</span>
      <span className="grid gap-1">
        <span className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <Badge tone={tone} icon={icon}>
            {word}
          </Badge>
          {!result.retryAt && <span className="text-ink-soft tabular">{countSentence(result)}</span>}
        </span>
        {result.error && (
          <span className="text-sm text-pretty text-ink-soft">
            {result.error}
            {result.retryAt && (
              <>
                {" "}
                That is <RelativeTime at={result.retryAt} />.
              </>
            )}
          </span>
        )}
      </span>
    </li>
  );
}

/** The lists of sources and postings follow each source as it ends. */
function useFollowers(task: Task | undefined) {
  const client = useQueryClient();
  const ended = task?.results.length ?? 0;
  const state = task?.state;
  useEffect(() => {
    if (state) void client.invalidateQueries({ queryKey: sourcesQuery.queryKey });
  }, [client, ended, state]);
}

/** A refresh as it goes on: each source with how it ended, as soon as it has. */
export function RefreshProgress({ taskId, labels, onClose }: RefreshProgressProps) {
  const client = useQueryClient();
  const { data: task } = useTask(taskId, () => afterNewPostings(client));
  useFollowers(task);
  if (!task) return null;
  const results = refreshResults(task.results);
  const finished = isFinished(task);
  return (
    <Card>
      <section aria-label="This refresh" className="grid gap-3">
        <div className="flex min-h-8 items-center justify-between gap-4">
          <h2 className="text-lg font-semibold">{finished ? "Refreshed" : "Refreshing"}</h2>
          {finished && <IconButton icon={X} label="Close" className="-mr-2" onClick={onClose} />}
        </div>
        {!finished && <TaskProgress task={task} />}
        {task.error && <Notice tone="partial">{task.error}</Notice>}
        <ul aria-live="polite" aria-label="Sources read so far" className="divide-y empty:hidden">
          {results.map((result) => (
            <Result key={result.source} result={result} label={labels.get(result.source) ?? result.source} />
          ))}
        </ul>
        {finished && results.length === 0 && !task.error && (
          <p className="text-ink-soft">No source is switched on and ready to be read.</p>
        )}
      </section>
    </Card>
  );
}
