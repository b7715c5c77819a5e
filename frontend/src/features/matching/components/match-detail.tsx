import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft, RefreshCw } from "lucide-react";
import { useMemo, type ReactNode } from "react";
import { PageTitle } from "@/components/layout/page";
import { PostingText } from "@/components/posting/posting-text";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { EvidenceScope } from "@/components/ui/evidence";
import { Notice } from "@/components/ui/notice";
import { Pay } from "@/components/ui/pay";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreRing } from "@/components/ui/score-ring";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";
import { placeLine } from "@/lib/jobs/place";
import { jobQuery } from "@/lib/jobs/queries";
import { employmentWords, seniorityWords } from "@/lib/jobs/words";
import { labelsOf, sourcesQuery } from "@/lib/sources/queries";
import { demandsOf, postingQuotes, tally } from "../explain";
import { useScoring } from "@/lib/matches/scoring";
import { matchQuery } from "../queries";
import { whyId } from "../why";
import type { JobDetail, Match, Status } from "../types";
import { useDecide } from "../use-triage";
import { eligibilityWords } from "../words";
import { Checklist } from "./checklist";
import { EligibilityList } from "./eligibility-list";
import { FactorList } from "./factor-list";
import { MatchActions } from "./match-actions";
import { MissingSkills } from "./missing-skills";

export function MatchDetail({ id }: { id: string }) {
  const query = useQuery(matchQuery(id));
  const decide = useDecide();
  if (query.isPending) return <DetailSkeleton />;
  if (query.isError)
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
  return <Detail match={query.data} onDecide={(status) => decide(query.data, status)} />;
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
  onDecide: (status: Status) => void;
}

function Detail({ match, onDecide }: DetailProps) {
  const job = useQuery(jobQuery(match.job.id));
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
      <Header match={match} />
      <div className="mt-4">
        <MatchActions match={match} onDecide={onDecide} />
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
      {job.data && <Explained match={match} job={job.data} />}
      <Footer match={match} />
    </article>
  );
}

function Header({ match }: { match: Match }) {
  const { job } = match;
  const { data: sources } = useQuery(sourcesQuery);
  const source = labelsOf(sources?.items).get(job.source) ?? job.source;
  const { state } = match.eligibility;
  return (
    <header className="flex items-start gap-4 sm:gap-6">
      <ScoreRing score={match.score} size="lg" word />
      <div className="grid min-w-0 flex-1 gap-1">
        <h2 className="text-xl font-semibold tracking-tight text-balance">{job.title}</h2>
        <p className="text-ink-soft">
          {job.company} · {placeLine(job)}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Pay money={job.salary} className="font-medium" />
          <Badge tone={state === "eligible" ? "met" : "missing"}>{eligibilityWords[state]}</Badge>
          {job.seniority && <span className="text-sm text-ink-soft">{seniorityWords[job.seniority]}</span>}
          {job.employment_type && (
            <span className="text-sm text-ink-soft">{employmentWords[job.employment_type]}</span>
          )}
        </p>
        <p className="text-sm text-ink-faint">
          {job.demo ? "Invented posting" : <>From {source}</>} · posted <RelativeTime at={job.posted_at} />
        </p>
      </div>
    </header>
  );
}

interface PartProps {
  id?: string;
  title: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

function Part({ id, title, aside, className, children }: PartProps) {
  return (
    <section
      {...(id && { id })}
      tabIndex={id ? -1 : undefined}
      className={cn("scroll-mt-4 self-start outline-none", className)}
    >
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h3 className="text-lg font-semibold">{title}</h3>
        {aside && <p className="text-sm text-ink-faint tabular">{aside}</p>}
      </div>
      {children}
    </section>
  );
}

function Explained({ match, job }: { match: Match; job: JobDetail }) {
  const demands = useMemo(() => demandsOf(match, job.requirements), [match, job.requirements]);
  const quotes = useMemo(() => postingQuotes(match, demands), [match, demands]);
  const { met, judged } = tally(demands.filter(({ importance }) => importance !== "generic"));
  return (
    <EvidenceScope>
      <div className="mt-8 grid gap-10 @5xl:grid-cols-2 @5xl:gap-12">
        <div className="grid content-start gap-10">
          <Part id={whyId} title="Why this score">
            <FactorList match={match} />
          </Part>
          <Part title="May you take it">
            <EligibilityList match={match} />
          </Part>
          {demands.length > 0 && (
            <Part title="What it asks for" aside={judged > 0 && `${met} of ${judged} met`}>
              <Checklist demands={demands} />
            </Part>
          )}
          {match.missing_skills.length > 0 && (
            <Part title="Skills your profile does not show">
              <MissingSkills match={match} />
            </Part>
          )}
        </div>
        <Part
          title="The posting"
          className="@5xl:sticky @5xl:top-8 @5xl:max-h-[calc(var(--view-height)-4rem)] @5xl:overflow-y-auto"
        >
          {job.description_text.trim() ? (
            <PostingText html={job.description_html} plain={job.description_text} quotes={quotes} />
          ) : (
            <p className="text-ink-soft">Its source gives no text. Open the posting to read it there.</p>
          )}
          {!job.demo && <p className="mt-6 text-sm text-ink-faint">{job.attribution}</p>}
        </Part>
      </div>
    </EvidenceScope>
  );
}

function Footer({ match }: { match: Match }) {
  const scoring = useScoring();
  return (
    <footer className="mt-10 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t pt-4 text-sm text-ink-faint">
      <p>
        Scored <RelativeTime at={match.computed_at} />, version{" "}
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
