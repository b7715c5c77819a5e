import { Link } from "@tanstack/react-router";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ClipboardPaste, Pencil, Undo2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { afterJobChange, importOutcome, type ImportOutcome as Outcome } from "@/lib/jobs/importing";
import { jobQuery } from "@/lib/jobs/queries";
import { useTask } from "@/lib/tasks/queries";
import { isFinished, type Task } from "@/lib/tasks/task";
import { useTakeBack } from "../queries";
import { jobName } from "../read-fields";
import { EditJobDialog } from "./edit-job-dialog";
import { ReadTable } from "./read-table";

interface ImportOutcomeProps {
  taskId: string;
  /** The address that was read, where there was one. */
  address: string | undefined;
  /** It has just been saved. */
  onSaved: () => void;
  onPasteInstead: () => void;
  onAgain: () => void;
  onTakenBack: () => void;
}

function Failed({ task, address, onPasteInstead, onAgain }: ImportOutcomeProps & { task: Task }) {
  const reason = task.error ?? "It could not be read.";
  return (
    <div className="grid justify-items-start gap-3">
      <Notice tone="partial" live>
        <p className="font-medium">Nothing was saved</p>
        <p className="text-pretty">{task.state === "cancelled" ? "You stopped it." : reason}</p>
      </Notice>
      <div className="flex flex-wrap gap-2">
        {address && (
          <Button variant="primary" onClick={onPasteInstead}>
            <ClipboardPaste aria-hidden className="size-4" /> Paste its text instead
          </Button>
        )}
        <Button onClick={onAgain}>Try again</Button>
      </div>
    </div>
  );
}

function heading({ existing, status }: Outcome): string {
  if (existing) return "This job was here already";
  return status === "closed" ? "Saved as closed" : "Saved";
}

function Saved({ outcome, onTakenBack }: { outcome: Outcome; onTakenBack: () => void }) {
  const { data: job } = useQuery(jobQuery(outcome.job_id));
  const [editing, setEditing] = useState(false);
  const takeBack = useTakeBack();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const fields = job?.imported?.fields ?? outcome.fields;
  const mine = job?.editable && !outcome.existing;
  return (
    <Card>
      <div className="grid gap-4">
        <div className="grid gap-1">
          <h2 ref={title} tabIndex={-1} className="text-lg font-semibold outline-none">
            {heading(outcome)}: {jobName(fields)}
          </h2>
          <p className="text-sm text-ink-soft">
            {outcome.existing
              ? "It was not added a second time."
              : "Look over what was read. What is wrong you can put right, now or later."}
          </p>
        </div>
        {outcome.notes.map((note) => (
          <Notice key={note} tone="partial">
            {note}
          </Notice>
        ))}
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" asChild>
            <Link to="/jobs/$jobId" params={{ jobId: outcome.job_id }}>
              Open the job
            </Link>
          </Button>
          {job?.editable && (
            <Button onClick={() => setEditing(true)}>
              <Pencil aria-hidden className="size-4" /> Edit
            </Button>
          )}
          {mine && (
            <Button
              variant="quiet"
              loading={takeBack.isPending}
              onClick={() => takeBack.mutate(job, { onSuccess: onTakenBack })}
            >
              <Undo2 aria-hidden className="size-4" /> Undo the import
            </Button>
          )}
        </div>
        <div className="-mx-4 border-t pt-2 sm:-mx-6">
          <ReadTable fields={fields} />
        </div>
        {job && <EditJobDialog job={job} open={editing} onOpenChange={setEditing} />}
      </div>
    </Card>
  );
}

/** An import as it goes on, and what it came to. */
export function ImportOutcome(props: ImportOutcomeProps) {
  const client = useQueryClient();
  const query = useTask(props.taskId, ({ state }) => {
    afterJobChange(client);
    if (state === "succeeded") props.onSaved();
  });
  const task = query.data;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!task) return null;
  if (!isFinished(task))
    return (
      <Card>
        <div className="grid gap-3" aria-live="polite">
          <h2 className="text-lg font-semibold">Reading the job</h2>
          {props.address && <p className="truncate text-sm text-ink-soft">{props.address}</p>}
          <TaskProgress task={task} />
        </div>
      </Card>
    );
  const outcome = task.state === "succeeded" ? importOutcome(task.result) : null;
  if (!outcome) return <Failed {...props} task={task} />;
  return <Saved key={outcome.job_id} outcome={outcome} onTakenBack={props.onTakenBack} />;
}
