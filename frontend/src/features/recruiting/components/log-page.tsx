import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { History } from "lucide-react";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { SkeletonRows } from "@/components/ui/skeleton";
import { textLink } from "@/components/ui/text-link";
import { jobQuery } from "@/lib/jobs/queries";
import { logQuery } from "../ranking-queries";
import type { LogLine } from "../types";
import { LogWords } from "./candidate/log";

const route = getRouteApi("/_app/candidates/log");

/** What this desk decided, looked at and took back; nothing in it can be changed. */
export function LogPage() {
  const { job_id: jobId } = route.useSearch();
  const query = useInfiniteQuery(logQuery(jobId));
  const lines = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      title="Log"
      width="text"
      back={
        jobId
          ? { to: "/candidates/jobs/$jobId", params: { jobId }, label: "Ranking" }
          : { to: "/candidates", label: "Candidates" }
      }
      description="Every decision, every look at a name, and why. It only grows: taking something back is a line of its own."
    >
      <Card flush>
        {query.isPending ? (
          <SkeletonRows label="Loading the log" />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : lines.length === 0 ? (
          <EmptyState icon={History} title="Nothing decided yet">
            Shortlist, invite or reject a candidate in a ranking; the reason stands here.
          </EmptyState>
        ) : (
          <>
            <ol aria-label="Log" className="divide-y">
              {lines.map((line) => (
                <li key={line.id} className="px-4 py-3 sm:px-6">
                  <LogWords line={line} />
                  <About line={line} named={jobId === undefined} />
                </li>
              ))}
            </ol>
            <LoadMore
              shown={lines.length}
              total={query.data.pages[0]?.total}
              hasMore={query.hasNextPage}
              loading={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          </>
        )}
      </Card>
    </Page>
  );
}

/** Whom and which job a line is about. */
function About({ line, named }: { line: LogLine; named: boolean }) {
  const { job_id: jobId, candidate_id: candidateId, code } = line;
  if (!code && !(named && jobId)) return null;
  return (
    <p className="flex flex-wrap gap-x-2 text-sm text-ink-soft">
      {code && jobId && candidateId ? (
        <Link to="/candidates/jobs/$jobId/$candidateId" params={{ jobId, candidateId }} className={textLink}>
          Candidate {code}
        </Link>
      ) : (
        code && <span>Candidate {code}</span>
      )}
      {named && jobId && <JobName id={jobId} />}
    </p>
  );
}

function JobName({ id }: { id: string }) {
  const { data } = useQuery(jobQuery(id));
  return data ? <span>for {data.title}</span> : null;
}
