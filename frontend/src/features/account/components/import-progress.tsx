import { useQueryClient } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress";
import { formatCount } from "@/lib/format";
import { useTask } from "@/lib/tasks/queries";
import { isFinished, type Task } from "@/lib/tasks/task";
import { partName } from "../words";

const outcome = z.object({
  sections: z.record(z.string(), z.object({ in_export: z.number(), taken_in: z.number() })),
  left: z.record(z.string(), z.string()),
});

interface ImportProgressProps {
  id: string;
  /** Offers another file after one could not be taken in. */
  onAgain: () => void;
}

/** An export being taken in, and what came of it. */
export function ImportProgress({ id, onAgain }: ImportProgressProps) {
  const client = useQueryClient();
  const task = useTask(id, (ended) => {
    // Everything on every page may be new.
    if (ended.state === "succeeded")
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "tasks" });
  });
  if (!task.data || !isFinished(task.data)) return <Underway task={task.data} />;
  if (task.data.state !== "succeeded")
    return (
      <Notice
        tone="partial"
        live
        action={
          <Button size="sm" onClick={onAgain}>
            Choose another file
          </Button>
        }
      >
        <p className="font-medium">Your export could not be taken in. Nothing was changed.</p>
        <p>{task.data.error}</p>
      </Notice>
    );
  return <Outcome task={task.data} />;
}

function Underway({ task }: { task: Task | undefined }) {
  return (
    <div className="grid gap-1.5" role="status">
      <ProgressBar
        label="Taking in your data"
        done={task?.progress.done ?? 0}
        total={task?.progress.total ?? null}
      />
      <p className="text-sm text-ink-faint">{task?.progress.message ?? "Checking the file"}</p>
    </div>
  );
}

function Outcome({ task }: { task: Task }) {
  const told = outcome.safeParse(task.result);
  if (!told.success) return <Notice live>Your data are here.</Notice>;
  const { sections, left } = told.data;
  const rows = Object.entries(sections).filter(([, { in_export }]) => in_export > 0);
  return (
    <div className="grid gap-4" role="status">
      <p className="flex items-center gap-2 font-medium">
        <span className="grid size-5 place-items-center rounded-full bg-met">
          <Check aria-hidden className="size-3.5" />
        </span>
        Your data are here
      </p>
      <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5">
        {rows.map(([name, { in_export, taken_in }]) => (
          <div
            key={name}
            className="col-span-2 grid grid-cols-subgrid border-b border-line pb-1.5 last:border-0"
          >
            <dt>{partName(name)}</dt>
            <dd className="text-right text-ink-soft tabular">
              {taken_in === in_export
                ? formatCount(taken_in)
                : `${formatCount(taken_in)} of ${formatCount(in_export)}`}
            </dd>
          </div>
        ))}
      </dl>
      {Object.keys(left).length > 0 && (
        <details className="text-sm text-ink-soft">
          <summary className="cursor-pointer rounded-control">What stayed in the file, and why</summary>
          <ul className="mt-2 grid gap-1">
            {Object.entries(left).map(([name, why]) => (
              <li key={name}>
                <span className="font-medium text-ink">{partName(name)}:</span> {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
