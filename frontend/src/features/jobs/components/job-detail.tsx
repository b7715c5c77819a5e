import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { Schema } from "@/api/types";
import { PageTitle } from "@/components/layout/page";
import { PostingText } from "@/components/posting/posting-text";
import { JobEstimate } from "@/components/salary/job-estimate";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { EvidenceScope } from "@/components/ui/evidence";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { quotesOf } from "../checklist";
import { jobQuery } from "@/lib/jobs/queries";
import { fitQuery } from "../queries";
import { JobBenefits } from "./job-benefits";
import { JobCopies } from "./job-copies";
import { JobFacts } from "./job-facts";
import { JobFit } from "./job-fit";
import { JobHeader } from "./job-header";
import { JobHistory } from "./job-history";
import { JobImport } from "./job-import";
import { JobMore } from "./job-more";
import { JobRequirements } from "./job-requirements";
import { JobSource } from "./job-source";
import { JobTriage } from "./job-triage";

const column = "mx-auto grid max-w-3xl px-4 pt-4 sm:px-8 lg:pt-8";

function DetailSkeleton() {
  return (
    <Loading label="Loading the posting">
      <div className={`${column} gap-4`}>
        <Skeleton className="h-7 w-2/3" />
        <Skeleton className="h-4 w-1/2" />
        <Skeleton className="h-8 w-40" />
        <Skeleton className="mt-4 h-20 rounded-card" />
        {["w-full", "w-5/6", "w-3/4", "w-full", "w-2/3"].map((width, row) => (
          <Skeleton key={row} className={`h-4 ${width}`} />
        ))}
      </div>
    </Loading>
  );
}

function Detail({ job }: { job: Schema<"JobOut"> }) {
  const { data: fit } = useQuery(fitQuery(job.id));
  const [asides, setAsides] = useState(false);
  const quotes = useMemo(() => quotesOf(job, fit, asides), [job, fit, asides]);
  return (
    <EvidenceScope>
      <article className={`${column} gap-8 pb-16`}>
        <PageTitle title={job.title} />
        <JobHeader
          job={job}
          actions={
            <>
              {fit && <JobTriage fit={fit} />}
              <JobMore job={job} />
            </>
          }
        />
        <JobImport job={job} />
        <JobFit fit={fit} />
        <JobFacts job={job} />
        <JobEstimate jobId={job.id} stated={job.salary !== null} words={job.pay_words?.quote} />
        <JobRequirements job={job} fit={fit} asides={asides} onAsides={setAsides} />
        <JobBenefits benefits={job.benefits} />
        <section aria-labelledby="posting-words" className="grid gap-3">
          <h3 id="posting-words" className="text-lg font-semibold">
            The posting
          </h3>
          <PostingText html={job.description_html} plain={job.description_text} quotes={quotes} />
          <JobSource job={job} />
        </section>
        <JobCopies job={job} />
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
