import { Link } from "@tanstack/react-router";
import { ArrowLeft, ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import type { Schema } from "@/api/types";
import { OnBoard } from "@/components/applications/on-board";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { placeLine } from "@/lib/jobs/place";
import { detailHeading } from "../focus";
import { closedSentence, repostWords } from "../words";

type Job = Schema<"JobOut">;

function Ages({ job }: { job: Job }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-faint">
      {job.demo && <Badge tone="missing">Invented example</Badge>}
      <span>
        Posted <RelativeTime at={job.posted_at} />
      </span>
      {job.reposts && <Badge tone="missing">{repostWords(job.reposts)}</Badge>}
    </p>
  );
}

/** What the job is and asks, in two of its own sentences. */
function Summary({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <blockquote
      aria-label="In its own words"
      className="grid reading gap-2 border-l-2 border-job-line pl-4 text-pretty"
    >
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </blockquote>
  );
}

/** What the posting is, whether it is still open, and the way to its own page. */
export function JobHeader({ job, actions }: { job: Job; actions?: ReactNode }) {
  const closed = job.status === "closed";
  return (
    <header className="grid gap-4">
      <Link
        to="/jobs"
        search={true}
        className="-mb-1 inline-flex w-fit items-center gap-2 py-1 text-ink-soft hover:text-ink lg:hidden"
      >
        <ArrowLeft aria-hidden className="size-4" /> All jobs
      </Link>
      {closed && (
        <Notice tone="partial">
          <p className="font-medium">This job is closed</p>
          <p>{closedSentence(job)}. You can still read it here.</p>
        </Notice>
      )}
      <div className="grid gap-1">
        <h2
          id={detailHeading}
          tabIndex={-1}
          className="text-xl font-semibold tracking-tight text-pretty break-words outline-none"
        >
          {job.title}
        </h2>
        <p className="text-ink-soft">
          <Link
            to="/jobs"
            search={{ company: [job.company] }}
            className="rounded-mark font-medium text-ink hover:underline"
            title={`All jobs at ${job.company}`}
          >
            {job.company}
          </Link>{" "}
          · {placeLine(job)}
        </p>
        <Ages job={job} />
      </div>
      <Summary sentences={job.summary} />
      <div className="flex flex-wrap items-center gap-2 max-sm:gap-1">
        <Button variant={closed ? "secondary" : "primary"} asChild>
          <a href={job.url} target="_blank" rel="noopener">
            Open the posting <ExternalLink aria-hidden className="size-4 max-sm:hidden" />
            <span className="sr-only">(new tab)</span>
          </a>
        </Button>
        {actions}
      </div>
      <OnBoard jobId={job.id} />
    </header>
  );
}
