import { Link } from "@tanstack/react-router";
import { ArrowLeft, ExternalLink } from "lucide-react";
import type { ReactNode } from "react";
import type { Schema } from "@/api/types";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pay } from "@/components/ui/pay";
import { RelativeTime } from "@/components/ui/relative-time";
import { placeLine } from "@/lib/jobs/place";
import { employmentWords, seniorityWords } from "@/lib/jobs/words";
import { detailHeading } from "../focus";
import { closedSentence } from "../words";

type Job = Schema<"JobOut">;

function Facts({ job }: { job: Job }) {
  const kind = job.employment_type && employmentWords[job.employment_type];
  const level = job.seniority && seniorityWords[job.seniority];
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {job.salary && <Pay money={job.salary} className="mr-1 text-lg font-semibold" />}
      {kind && <Badge>{kind}</Badge>}
      {level && <Badge>{level}</Badge>}
      {job.years_min !== null && <Badge>{job.years_min}+ years</Badge>}
      {job.demo && <Badge tone="missing">Invented example</Badge>}
      <span className="text-sm text-ink-faint">
        Posted <RelativeTime at={job.posted_at} />
      </span>
    </p>
  );
}

/** What the posting is, and the way to its own page. */
export function JobHeader({ job, actions }: { job: Job; actions?: ReactNode }) {
  return (
    <header className="grid gap-4">
      <Link
        to="/jobs"
        search={true}
        className="-mb-1 inline-flex w-fit items-center gap-2 py-1 text-ink-soft hover:text-ink lg:hidden"
      >
        <ArrowLeft aria-hidden className="size-4" /> All jobs
      </Link>
      <div className="grid gap-1">
        <h2
          id={detailHeading}
          tabIndex={-1}
          className="text-xl font-semibold tracking-tight text-pretty outline-none"
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
          {job.remote_scope && ` (${job.remote_scope})`}
        </p>
      </div>
      <Facts job={job} />
      {job.status === "closed" && <Notice tone="partial">{closedSentence(job)}.</Notice>}
      <div className="flex flex-wrap items-center gap-2">
        <Button variant={job.status === "closed" ? "secondary" : "primary"} asChild>
          <a href={job.url} target="_blank" rel="noopener">
            Open the posting <ExternalLink aria-hidden className="size-4" />
            <span className="sr-only">(new tab)</span>
          </a>
        </Button>
        {actions}
      </div>
    </header>
  );
}
