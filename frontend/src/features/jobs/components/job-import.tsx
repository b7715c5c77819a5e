import { useNavigate } from "@tanstack/react-router";
import { ChevronDown, Pencil, Undo2 } from "lucide-react";
import { useState } from "react";
import type { Schema } from "@/api/types";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";
import { useTakeBack } from "../queries";
import { EditJobDialog } from "./edit-job-dialog";
import { ReadTable } from "./read-table";

type Job = Schema<"JobOut">;

function Actions({ job }: { job: Job }) {
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const navigate = useNavigate();
  const takeBack = useTakeBack();
  const remove = () =>
    takeBack.mutate(job, { onSuccess: () => void navigate({ to: "/jobs", search: true, replace: true }) });
  return (
    <>
      <Button size="sm" variant="quiet" onClick={() => setEditing(true)}>
        <Pencil aria-hidden className="size-3.5" /> Edit
      </Button>
      <Button size="sm" variant="quiet" loading={takeBack.isPending} onClick={() => setAsking(true)}>
        <Undo2 aria-hidden className="size-3.5" /> Undo the import
      </Button>
      <EditJobDialog job={job} open={editing} onOpenChange={setEditing} />
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title="Undo this import?"
        description="The job goes, with what was put right about it. If one of the sources lists it by now, it stays as the source states it."
        action="Undo the import"
        onConfirm={remove}
      />
    </>
  );
}

/** How somebody brought the job in, what was read from where, and the way to put it right. */
export function JobImport({ job }: { job: Job }) {
  const [open, setOpen] = useState(false);
  if (!job.imported) return null;
  const { at, by_me: mine, fields } = job.imported;
  return (
    <section aria-label="Import" className="rounded-card bg-sunken">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2 px-4 py-3">
        <p className="min-w-0 flex-1 basis-48 text-sm text-ink-soft">
          {mine ? "You imported this job" : "Somebody here imported this job"} <RelativeTime at={at} />.
          {(job.edited?.length ?? 0) > 0 && " Part of it was put right by hand."}
        </p>
        <div className="-mx-2 flex flex-wrap items-center gap-1">
          <Button size="sm" variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            What was read from where
            <ChevronDown aria-hidden className={cn("size-4 transition-transform", open && "rotate-180")} />
          </Button>
          {job.editable && <Actions job={job} />}
        </div>
      </div>
      {open && (
        <div className="border-t">
          <ReadTable fields={fields} />
        </div>
      )}
    </section>
  );
}
