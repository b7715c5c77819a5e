import type { Schema } from "@/api/types";
import { PostingChanges } from "@/components/posting/posting-changes";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";
import { formatExact } from "@/lib/format";

type Job = Schema<"JobOut">;

/** What changes whether one can still get the job stands out from what only happened to its words. */
const looks: Partial<Record<Job["history"][number]["kind"], string>> = {
  first_seen: "bg-ink-soft",
  closed: "bg-surface ring-2 ring-ink-soft ring-inset",
  reopened: "bg-met-line",
  reposted: "bg-job-line",
};

/** "Posted 5 Nov, open until 5 Dec, last seen an hour ago". */
function Dates({ job }: { job: Job }) {
  return (
    <p className="text-sm text-ink-soft">
      Posted <RelativeTime at={job.posted_at} />
      {job.expires_at && (
        <>
          {job.status === "closed" ? ", was open until " : ", open until "}
          <time dateTime={job.expires_at}>{formatExact(job.expires_at).split(",")[0]}</time>
        </>
      )}
      , last seen at its source <RelativeTime at={job.last_seen_at} />.
    </p>
  );
}

/** What happened to a posting since we know it, newest first. */
export function JobHistory({ job }: { job: Job }) {
  return (
    <section aria-labelledby="job-history" className="grid gap-4 border-t pt-6">
      <div className="grid gap-1">
        <h3 id="job-history" className="text-lg font-semibold">
          History
        </h3>
        <Dates job={job} />
      </div>
      <ol className="grid">
        {job.history.map(({ at, kind, text, changes, lines, more_lines }, index) => (
          <li key={`${at} ${kind} ${index}`} className="relative flex gap-3 pb-4 last:pb-0">
            {index < job.history.length - 1 && (
              <span aria-hidden className="absolute top-3 bottom-0 left-[3.5px] w-px bg-line" />
            )}
            <span
              aria-hidden
              className={cn("relative mt-1.5 size-2 shrink-0 rounded-full", looks[kind] ?? "bg-line-strong")}
            />
            <div className="grid min-w-0 flex-1 gap-2">
              <p className="text-sm text-pretty">
                {text} <RelativeTime at={at} className="whitespace-nowrap text-ink-faint" />
              </p>
              {(changes.length > 0 || lines.length > 0) && (
                <details>
                  <summary className="w-fit cursor-pointer text-sm text-accent-text">What changed</summary>
                  <div className="pt-2">
                    <PostingChanges changes={changes} lines={lines} more={more_lines} />
                  </div>
                </details>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
