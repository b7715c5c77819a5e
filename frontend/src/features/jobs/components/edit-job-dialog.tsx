import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Schema } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { formOf, patchOf, problemsOf, type FormProblems, type JobForm } from "../edit-fields";
import { editableQuery, useEditJob, type Editable } from "../queries";
import { EditFields } from "./edit-fields";

interface EditJobDialogProps {
  job: Schema<"JobOut">;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Puts right what was read of an imported job. */
export function EditJobDialog({ job, open, onOpenChange }: EditJobDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      wide
      title="Edit the job"
      description="Your words stay when the job is read again. The rest is read from your text anew."
    >
      <Loaded id={job.id} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

function Loaded({ id, onDone }: { id: string; onDone: () => void }) {
  const query = useQuery(editableQuery(id));
  if (query.isPending) return <SkeletonRows label="Loading the job" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <EditForm opened={query.data} onReload={async () => (await query.refetch()).data} onDone={onDone} />;
}

interface EditFormProps {
  opened: Editable;
  /** Reads the job as it is now. */
  onReload: () => Promise<Editable | undefined>;
  onDone: () => void;
}

/** What one changed, laid over a job that changed meanwhile. */
function laidOver(opened: JobForm, written: JobForm, present: JobForm): JobForm {
  const mine = Object.entries(written).filter(([name, value]) => opened[name as keyof JobForm] !== value);
  return { ...present, ...Object.fromEntries(mine) };
}

function EditForm({ opened, onReload, onDone }: EditFormProps) {
  // As it was opened: a later reading of the page must not change what one's own changes are compared with.
  const [base, setBase] = useState(opened);
  const [form, setForm] = useState(() => formOf(opened.job));
  const [shown, setShown] = useState<FormProblems>({});
  const [stale, setStale] = useState(false);
  const edit = useEditJob();
  const problem = edit.error && !stale ? asProblem(edit.error) : null;

  const merge = async () => {
    const present = await onReload();
    if (!present) return;
    setForm((written) => laidOver(formOf(base.job), written, formOf(present.job)));
    setBase(present);
    setStale(true);
  };
  const save = () => {
    const problems = problemsOf(form);
    setShown(problems);
    if (Object.keys(problems).length > 0) return;
    const patch = patchOf(formOf(base.job), form);
    if (Object.keys(patch).length === 0) {
      onDone();
      return;
    }
    edit.mutate(
      { ...base, patch },
      {
        onSuccess: () => {
          toast({ title: "Saved", detail: form.title });
          onDone();
        },
        onError: (error) => {
          setStale(false);
          if (asProblem(error).status === 412) void merge();
        },
      },
    );
  };
  return (
    <form
      noValidate
      aria-label="The job"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {stale && (
        <Notice tone="partial" live>
          The job changed while you were editing. What you wrote is kept. Look it over and save again.
        </Notice>
      )}
      {problem && problem.status !== 412 && (
        <Notice tone="danger" live>
          {problem.errors[0]?.msg ?? problem.message}
        </Notice>
      )}
      <EditFields
        form={form}
        problems={shown}
        onChange={(change) => {
          setForm((present) => ({ ...present, ...change }));
          setShown({});
        }}
      />
      <div className="sticky -bottom-6 -mx-6 -mb-6 flex justify-end gap-2 rounded-b-card border-t bg-float px-6 py-4">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" loading={edit.isPending}>
          Save
        </Button>
      </div>
    </form>
  );
}
