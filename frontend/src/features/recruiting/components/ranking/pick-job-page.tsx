import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Briefcase, ChevronRight } from "lucide-react";
import type { Schema } from "@/api/types";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { SearchField } from "@/components/ui/search-field";
import { SkeletonRows } from "@/components/ui/skeleton";
import { plural } from "@/lib/format";
import { placeLine } from "@/lib/jobs/place";
import { jobQuery } from "@/lib/jobs/queries";
import { newestOfEachJob } from "../../rankings";
import { pickJobsQuery, rankingsQuery } from "../../ranking-queries";
import type { Ranking } from "../../types";

const route = getRouteApi("/_app/candidates/jobs/");

/** Which posting the candidates are ranked for: one of those ranked before, or any other. */
export function PickJobPage() {
  const { q = "" } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Page
      title="Rank for a job"
      back={{ to: "/candidates", label: "Candidates" }}
      description="Pick a posting. Every candidate of yours is compared with it, with the same questions as people’s own matches."
      width="text"
    >
      <div className="grid gap-6">
        {!q && <RankedBefore />}
        <Card flush title="Any posting">
          <div className="px-4 pb-3 sm:px-6">
            <SearchField
              label="Search postings"
              placeholder="A title, a company, a skill"
              value={q}
              onChange={(text) =>
                void navigate({ to: ".", search: text.trim() ? { q: text } : {}, replace: true })
              }
            />
          </div>
          <Found text={q.trim()} />
        </Card>
      </div>
    </Page>
  );
}

function RankedBefore() {
  const { data } = useQuery(rankingsQuery());
  const before = newestOfEachJob(data?.items ?? []);
  if (before.length === 0) return null;
  return (
    <Card flush title="Ranked before">
      <ul aria-label="Ranked before" className="divide-y border-t">
        {before.slice(0, 6).map((ranking) => (
          <Before key={ranking.job_id} ranking={ranking} />
        ))}
      </ul>
    </Card>
  );
}

function Before({ ranking }: { ranking: Ranking }) {
  const { data: job } = useQuery(jobQuery(ranking.job_id));
  if (!job) return null;
  return (
    <JobLine job={job}>
      {plural(ranking.compared, "candidate")}, <RelativeTime at={ranking.created_at} />
    </JobLine>
  );
}

function Found({ text }: { text: string }) {
  const query = useQuery(pickJobsQuery(text));
  if (query.isPending) return <SkeletonRows label="Loading postings" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  const { items } = query.data;
  if (items.length === 0)
    return text ? (
      <EmptyState icon={Briefcase} title={`No posting says “${text}”`}>
        Try fewer or other words, or import the posting by its address.
      </EmptyState>
    ) : (
      <EmptyState icon={Briefcase} title="No postings yet">
        Refresh your sources or import a posting by its address, then rank candidates for it.
      </EmptyState>
    );
  return (
    <ul aria-label="Postings" className="divide-y border-t">
      {items.map((job) => (
        <JobLine key={job.id} job={job} />
      ))}
    </ul>
  );
}

interface JobLineProps {
  job: Pick<Schema<"JobItem">, "id" | "title" | "company" | "location" | "remote">;
  children?: React.ReactNode;
}

function JobLine({ job, children }: JobLineProps) {
  return (
    <li>
      <Link
        to="/candidates/jobs/$jobId"
        params={{ jobId: job.id }}
        className="flex items-center gap-4 px-4 py-3 -outline-offset-2 hover:bg-hover sm:px-6"
      >
        <span className="grid min-w-0 flex-1">
          <span className="font-medium text-pretty">{job.title}</span>
          <span className="truncate text-sm text-ink-soft">
            {job.company} · {placeLine(job)}
          </span>
          {children && <span className="text-sm text-ink-faint">{children}</span>}
        </span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </Link>
    </li>
  );
}
