import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, ExternalLink } from "lucide-react";
import { useMemo } from "react";
import type { Schema } from "@/api/types";
import { PageTitle } from "@/components/layout/page";
import { PostingText } from "@/components/posting/posting-text";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { EvidenceScope } from "@/components/ui/evidence";
import { Notice } from "@/components/ui/notice";
import { Pay } from "@/components/ui/pay";
import { RelativeTime } from "@/components/ui/relative-time";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { employmentWords, seniorityWords } from "@/lib/jobs/words";
import type { Quote } from "@/lib/highlight";
import { jobQuery } from "../queries";
import { closedSentence, placeLine } from "../words";
import { JobFit } from "./job-fit";
import { JobHistory } from "./job-history";
import { JobRequirements, pairOf } from "./job-requirements";

type Job = Schema<"JobOut">;

function DetailSkeleton() {
  return (
    <Loading label="Loading the posting">
      <div className="grid gap-4 px-4 pt-6 sm:px-8">
        <Skeleton className="h-7 w-2/3" />
        <Skeleton className="h-4 w-1/2" />
        <Skeleton className="mt-4 h-32" />
        <Skeleton className="h-4" />
        <Skeleton className="h-4 w-5/6" />
        <Skeleton className="h-4 w-3/4" />
      </div>
    </Loading>
  );
}

function Header({ job }: { job: Job }) {
  const kind = job.employment_type && employmentWords[job.employment_type];
  const level = job.seniority && seniorityWords[job.seniority];
  return (
    <header className="grid gap-3">
      <Link
        to="/jobs"
        search={true}
        className="-ml-1 inline-flex w-fit items-center gap-2 text-ink-soft lg:hidden"
      >
        <ArrowLeft aria-hidden className="size-4" /> All jobs
      </Link>
      <div className="grid gap-1">
        <h2 tabIndex={-1} className="text-xl font-semibold tracking-tight text-pretty outline-none">
          {job.title}
        </h2>
        <p className="text-ink-soft">
          {job.company} · {placeLine(job)}
          {job.remote_scope && ` (${job.remote_scope})`}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {job.salary && <Pay money={job.salary} className="mr-1 font-medium" />}
        {kind && <Badge>{kind}</Badge>}
        {level && <Badge>{level}</Badge>}
        {job.years_min !== null && <Badge>{job.years_min}+ years</Badge>}
        {job.demo && <Badge tone="missing">Invented example</Badge>}
        <span className="text-sm text-ink-faint">
          Posted <RelativeTime at={job.posted_at} />
        </span>
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" asChild>
          <a href={job.url} target="_blank" rel="noopener">
            Open the posting <ExternalLink aria-hidden className="size-4" />
          </a>
        </Button>
        <span className="text-sm text-ink-faint">{job.attribution || `From ${job.source_label}`}</span>
      </div>
      {job.status === "closed" && <Notice tone="partial">{closedSentence(job)}</Notice>}
    </header>
  );
}

function Detail({ job }: { job: Job }) {
  const quotes = useMemo<Quote[]>(
    () => [
      ...job.requirements.map((each, index) => ({
        text: each.quote,
        from: "job" as const,
        pairs: [pairOf("requirement", index)],
      })),
      ...job.credentials.map((each, index) => ({
        text: each.quote,
        from: "job" as const,
        pairs: [pairOf("credential", index)],
      })),
    ],
    [job],
  );
  return (
    <EvidenceScope>
      <article className="mx-auto grid max-w-3xl gap-8 px-4 pt-4 pb-16 sm:px-8 lg:pt-8">
        <PageTitle title={job.title} />
        <Header job={job} />
        <JobFit id={job.id} />
        <JobRequirements job={job} />
        <section aria-labelledby="posting-words" className="grid gap-3">
          <h3 id="posting-words" className="text-base font-semibold">
            The posting
          </h3>
          <PostingText html={job.description_html} plain={job.description_text} quotes={quotes} />
        </section>
        <JobHistory job={job} />
      </article>
    </EvidenceScope>
  );
}

export function JobDetail({ id }: { id: string }) {
  const query = useQuery(jobQuery(id));
  if (query.isPending) return <DetailSkeleton />;
  if (query.isError)
    return (
      <ErrorState
        error={query.error}
        onRetry={() => void query.refetch()}
        action={
          <Button asChild>
            <Link to="/jobs" search={true}>
              All jobs
            </Link>
          </Button>
        }
      />
    );
  return <Detail job={query.data} />;
}
