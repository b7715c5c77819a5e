import { useQueryClient } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useEffect } from "react";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { afterNewPostings } from "@/lib/demo/queries";
import { useTask } from "@/lib/tasks/queries";
import { isFinished, type Task } from "@/lib/tasks/task";
import { refreshResults, totalSentence, type SourceResult } from "@/lib/sources/words";
import { FineResult, TroubledResult } from "./refresh-result";

interface RefreshProgressProps {
  taskId: string;
  labels: ReadonlyMap<string, string>;
  onClose: () => void;
}

/** The lists of sources and postings follow each source as it ends. */
function useFollowers(task: Task | undefined) {
  const client = useQueryClient();
  const ended = task?.results.length ?? 0;
  const state = task?.state;
  useEffect(() => {
    if (state) void client.invalidateQueries({ queryKey: ["sources"] });
  }, [client, ended, state]);
}

/** Of those that need words, what somebody can do something about stands first. */
const urgency: readonly SourceResult["state"][] = [
  "failed",
  "ok",
  "empty",
  "gated",
  "throttled",
  "not_configured",
];

function isFine({ state, error, retryAt }: SourceResult): boolean {
  return (state === "ok" || state === "empty") && !error && !retryAt;
}

/**
 * A refresh as it goes on: each source with how it ended, as soon as it has. Sources are read side by side and end in
 * any order: the newest end stands first, and those that need words stand below those that do not.
 */
export function RefreshProgress({ taskId, labels, onClose }: RefreshProgressProps) {
  const client = useQueryClient();
  const { data: task } = useTask(taskId, () => afterNewPostings(client));
  useFollowers(task);
  if (!task) return null;
  const results = refreshResults(task.results).toReversed();
  const finished = isFinished(task);
  const fine = results.filter(isFine);
  const troubled = results
    .filter((result) => !isFine(result))
    .toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state));
  const label = ({ source }: SourceResult) => labels.get(source) ?? source;
  return (
    <Card>
      <section aria-label="This refresh" className="grid gap-3">
        <div className="flex min-h-8 items-center justify-between gap-4">
          <div>
            <h2 className="text-lg font-semibold">{finished ? "Refreshed" : "Refreshing"}</h2>
            {results.length > 1 && <p className="text-sm text-ink-soft tabular">{totalSentence(results)}</p>}
          </div>
          {finished && <IconButton icon={X} label="Close" className="-mr-2" onClick={onClose} />}
        </div>
        {!finished && <TaskProgress task={task} />}
        {task.error && <Notice tone="partial">{task.error}</Notice>}
        <div aria-live="polite" className="grid gap-3 empty:hidden">
          {fine.length > 0 && (
            <ul aria-label="Sources read so far" className="grid gap-x-8 gap-y-1 md:grid-cols-2">
              {fine.map((result) => (
                <FineResult key={result.source} result={result} label={label(result)} />
              ))}
            </ul>
          )}
          {troubled.length > 0 && (
            <ul aria-label="Sources that did not bring all" className="divide-y border-t">
              {troubled.map((result) => (
                <TroubledResult key={result.source} result={result} label={label(result)} />
              ))}
            </ul>
          )}
        </div>
        {finished && results.length === 0 && !task.error && (
          <p className="text-ink-soft">No source is switched on and ready to be read.</p>
        )}
      </section>
    </Card>
  );
}
