import { useQuery } from "@tanstack/react-query";
import { Briefcase, X } from "lucide-react";
import { useId, useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { IconButton } from "@/components/ui/icon-button";
import { Skeleton } from "@/components/ui/skeleton";
import { placeLine } from "@/lib/jobs/place";
import { jobQuery } from "@/lib/jobs/queries";
import { useDebounced } from "@/lib/use-debounced";
import { jobChoicesQuery } from "../../queries";
import type { Mode } from "../../types";

interface JobChoiceProps {
  jobId: string | undefined;
  mode: Mode;
  onChange: (id: string | undefined) => void;
}

/** The job it is about, if any: one's best matches are offered, and any posting by its words. */
export function JobChoice({ jobId, mode, onChange }: JobChoiceProps) {
  const field = useId();
  const [words, setWords] = useState("");
  const asked = useDebounced(words.trim());
  const choices = useQuery({ ...jobChoicesQuery(asked), enabled: !jobId });
  return (
    <div className="grid gap-3">
      {jobId ? (
        <p className="font-medium">About which job</p>
      ) : (
        <label htmlFor={field} className="font-medium">
          About which job <span className="font-normal text-ink-faint">(optional)</span>
        </label>
      )}
      {jobId ? (
        <Chosen id={jobId} onRemove={() => onChange(undefined)} />
      ) : (
        <Combobox
          id={field}
          label="About which job"
          placeholder="Your best matches, or search all postings"
          items={choices.data ?? []}
          loading={choices.isFetching}
          query={words}
          onQueryChange={setWords}
          onPick={(job) => onChange(job.id)}
          itemKey={(job) => job.id}
          itemText={(job) => `${job.title}, ${job.company}`}
          renderItem={(job) => (
            <span className="grid min-w-0 py-0.5">
              <span className="truncate">{job.title}</span>
              <span className="truncate text-sm text-ink-faint">
                {job.company} · {placeLine(job)}
              </span>
            </span>
          )}
          emptyText="No posting says that"
        />
      )}
      <p className="text-sm text-ink-faint">
        {mode === "interview"
          ? "With a job you are asked what its posting makes them ask, and where your profile has gaps."
          : "With a job the coach knows its posting and how you fit it."}
      </p>
    </div>
  );
}

function Chosen({ id, onRemove }: { id: string; onRemove: () => void }) {
  const { data: job, isError } = useQuery(jobQuery(id));
  return (
    <div className="flex items-center gap-3 rounded-card bg-float py-2 pr-2 pl-4 shadow-card ring-1 ring-line ring-inset">
      <Briefcase aria-hidden className="size-4 shrink-0 text-ink-faint" />
      <div className="min-w-0 flex-1">
        {job ? (
          <>
            <p className="truncate font-medium">{job.title}</p>
            <p className="truncate text-sm text-ink-soft">
              {job.company} · {placeLine(job)}
            </p>
          </>
        ) : isError ? (
          <p className="text-ink-soft">This posting is not here any more. Choose another, or none.</p>
        ) : (
          <Skeleton className="h-9 w-48" />
        )}
      </div>
      <IconButton icon={X} label="Choose another job, or none" onClick={onRemove} />
    </div>
  );
}
