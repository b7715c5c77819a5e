import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, RefreshCw } from "lucide-react";
import { useEffect, useRef } from "react";
import { PageTitle } from "@/components/layout/page";
import { JobEstimate } from "@/components/salary/job-estimate";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { jobQuery } from "@/lib/jobs/queries";
import { matchQuery } from "@/lib/matches/queries";
import { useScoring } from "@/lib/matches/scoring";
import { loadedMatch } from "../queries";
import type { Match, MatchDetail, Status } from "../types";
import { useDecide } from "../use-triage";
import { Explained } from "./explained";
import { MatchActions } from "./match-actions";
import { MatchHeader } from "./match-header";

export function MatchDetail({ id }: { id: string }) {
  const client = useQueryClient();
  const query = useQuery(matchQuery(id));
  // The list holds most of a match: going from one to the next does not wait.
  const match = query.data ?? loadedMatch(client, id);
  const decide = useDecide();
  if (!match && query.isPending) return <DetailSkeleton />;
  if (query.isError || !match)
    return (
      <div className="pt-12">
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          action={
            <Button asChild>
              <Link to="/matches" search={true}>
                Back to the list
              </Link>
            </Button>
          }
        />
      </div>
    );
  return <Detail match={match} detail={query.data} onDecide={(status) => decide(match, status)} />;
}

function DetailSkeleton() {
  return (
    <Loading label="Loading the match">
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

interface DetailProps {
  match: Match;
  detail: MatchDetail | undefined;
  onDecide: (status: Status) => void;
}

function Detail({ match, detail, onDecide }: DetailProps) {
  const job = useQuery(jobQuery(match.job.id));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // On a phone the list is covered and has lost the focus; beside a list it stays there.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article className="@container px-4 pt-4 pb-12 sm:px-8 lg:pt-8">
      <PageTitle title={match.job.title} />
      <Link
        to="/matches"
        search={true}
        className="mb-4 -ml-1 inline-flex items-center gap-2 text-ink-soft lg:hidden pointer-coarse:min-h-11"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Matches
      </Link>
      <MatchHeader match={match} heading={heading} />
      <div className="mt-4">
        <MatchActions match={match} onDecide={onDecide} />
      </div>
      <div className="mt-4 empty:hidden">
        <JobEstimate
          jobId={match.job.id}
          stated={match.job.salary !== null}
          words={job.data?.pay_words?.quote}
        />
      </div>
      {match.job.status === "closed" && (
        <div className="mt-4">
          <Notice tone="partial">This posting is closed: it can no longer be applied for.</Notice>
        </div>
      )}
      {job.isPending && (
        <Loading label="Loading the posting">
          <Skeleton className="mt-8 h-64" />
        </Loading>
      )}
      {job.isError && (
        <div className="mt-8">
          <ErrorState error={job.error} onRetry={() => void job.refetch()} compact />
        </div>
      )}
      {job.data && <Explained match={match} detail={detail} job={job.data} />}
      <Footer match={match} />
    </article>
  );
}

function Footer({ match }: { match: Match }) {
  const scoring = useScoring();
  return (
    <footer className="mt-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t pt-4 text-sm text-ink-faint">
      <p>
        This score is from <RelativeTime at={match.computed_at} />, version{" "}
        <span className="font-mono text-xs">{match.score_version.slice(0, 8)}</span>. Same profile, same
        posting, same score.
      </p>
      {scoring.task ? (
        <div className="w-64">
          <TaskProgress task={scoring.task} />
        </div>
      ) : (
        <Button size="sm" loading={scoring.starting} onClick={scoring.start}>
          <RefreshCw aria-hidden className="size-3.5" />
          Score again
        </Button>
      )}
    </footer>
  );
}
