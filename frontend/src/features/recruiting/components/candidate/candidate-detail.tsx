import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { PageTitle } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { EvidenceScope } from "@/components/ui/evidence";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { candidateQuery } from "../../candidate-queries";
import { tally } from "../../explain";
import type { Candidate } from "../../types";
import { calledBy } from "../../words";
import { CandidateHeader } from "./candidate-header";
import { Checklist } from "./checklist";
import { Eligibility } from "./eligibility";
import { Factors } from "./factors";
import { Log } from "./log";
import { Notes } from "./notes";
import { WhoPart } from "./who-part";

export function CandidateDetail({ jobId, id }: { jobId: string; id: string }) {
  const query = useQuery(candidateQuery(jobId, id));
  if (query.isPending) return <DetailSkeleton />;
  if (query.isError)
    return (
      <div className="pt-12">
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          action={
            <Button asChild>
              <Link to="/candidates/jobs/$jobId" params={{ jobId }} search={true}>
                Back to the ranking
              </Link>
            </Button>
          }
        />
      </div>
    );
  return <Detail candidate={query.data} />;
}

function DetailSkeleton() {
  return (
    <Loading label="Loading the candidate">
      <div className="grid gap-6 px-4 pt-4 sm:px-8 lg:pt-8">
        <div className="flex gap-4">
          <Skeleton className="size-18 rounded-full" />
          <div className="grid flex-1 content-start gap-2">
            <Skeleton className="h-7 w-2/3" />
            <Skeleton className="h-4 w-1/2" />
          </div>
        </div>
        <Skeleton className="h-8 w-80" />
        <Skeleton className="h-64" />
      </div>
    </Loading>
  );
}

function Part({ title, aside, children }: { title: string; aside?: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-lg font-semibold">{title}</h3>
        {aside && <p className="text-sm text-ink-faint tabular">{aside}</p>}
      </div>
      {children}
    </section>
  );
}

function Detail({ candidate }: { candidate: Candidate }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // On a phone the list is covered and has lost the focus; beside a list it stays there.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const { job_id: jobId, requirements } = candidate;
  return (
    <article className="@container px-4 pt-4 pb-12 sm:px-8 lg:pt-8">
      <PageTitle title={calledBy(candidate)} />
      <Link
        to="/candidates/jobs/$jobId"
        params={{ jobId }}
        search={true}
        className="mb-4 -ml-1 inline-flex items-center gap-2 text-ink-soft lg:hidden pointer-coarse:min-h-11"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Ranking
      </Link>
      <CandidateHeader candidate={candidate} heading={heading} />
      <EvidenceScope whose="the">
        <div className="mt-8 grid max-w-5xl gap-10">
          <WhoPart candidate={candidate} />
          <Part title="Why this score">
            <Factors factors={candidate.factors} score={candidate.score} />
          </Part>
          <Part title="May this person take the job">
            <Eligibility reasons={candidate.eligibility.reasons} />
          </Part>
          {requirements.length > 0 && (
            <Part title="What the posting asks for" aside={tally(requirements)}>
              <Checklist requirements={requirements} />
            </Part>
          )}
          <div className="grid items-start gap-10 @3xl:grid-cols-2">
            <Part title="Notes">
              <Notes candidate={candidate} />
            </Part>
            <Part title="What was decided, and why">
              <Log lines={candidate.log} />
            </Part>
          </div>
        </div>
      </EvidenceScope>
      <footer className="mt-10 max-w-5xl border-t pt-4 text-sm text-ink-faint">
        Version <span className="font-mono text-xs">{candidate.score_version.slice(0, 8)}</span> of the score.
        Same CV, same posting, same weights, same score. No group and no name is ever part of it.
      </footer>
    </article>
  );
}
