import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronLeft, EyeOff, RotateCw } from "lucide-react";
import { PageTitle } from "@/components/layout/page";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { Segmented } from "@/components/ui/segmented";
import { formatTotal, plural } from "@/lib/format";
import type { Task } from "@/lib/tasks/task";
import { jobQuery } from "@/lib/jobs/queries";
import { agreementQuery } from "../../ranking-queries";
import type { RankingSearch } from "../../search-params";
import type { Decision, RankedPage } from "../../types";
import { agreementSentence } from "../../words";
import { RankingMenu } from "./ranking-menu";

const all = "all";
const options: { value: Decision | typeof all; label: string }[] = [
  { value: all, label: "All" },
  { value: "shortlist", label: "Shortlisted" },
  { value: "interview", label: "Invited" },
  { value: "reject", label: "Rejected" },
];
const repeats = 9;

interface RankingToolbarProps {
  jobId: string;
  search: RankingSearch;
  /** While no detail is open this names the window. */
  titled: boolean;
  page: RankedPage | undefined;
  task: Task | null;
  starting: boolean;
  onRank: (repeats: number) => void;
  onSearch: (search: RankingSearch) => void;
}

/** Above a ranking: for which job, what it stands on, whether it repeats, and what is shown of it. */
export function RankingToolbar(props: RankingToolbarProps) {
  const { jobId, search, titled, page, task, starting, onRank, onSearch } = props;
  const { data: job } = useQuery(jobQuery(jobId));
  const title = job ? `Candidates for ${job.title}` : "Candidates for a job";
  return (
    <div className="grid gap-2">
      {titled && <PageTitle title={title} />}
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <Link
            to="/candidates/jobs"
            className="-ml-1 flex w-fit items-center gap-1 rounded-control pr-1 text-sm text-ink-soft hover:text-ink"
          >
            <ChevronLeft aria-hidden className="size-4" /> Other jobs
          </Link>
          <h1 tabIndex={-1} className="line-clamp-2 text-lg font-semibold text-pretty outline-none">
            <span className="sr-only">Candidates for </span>
            {job?.title ?? "A job"}
          </h1>
          {job && <p className="truncate text-sm text-ink-soft">{job.company}</p>}
        </div>
        <RankingMenu
          jobId={jobId}
          page={page}
          busy={task !== null || starting}
          onRank={() => onRank(repeats)}
        />
      </div>
      <Segmented<Decision | typeof all>
        label="Shown"
        value={search.decision ?? all}
        options={options}
        onValueChange={(value) => onSearch(value === all ? {} : { decision: value })}
      />
      {page?.ranked_at && (
        <Standing page={page} busy={task !== null || starting} onRepeat={() => onRank(repeats)} />
      )}
      {task && <TaskProgress task={task} />}
      {page && page.pending > 0 && page.ranking_id !== null && !task && (
        <Notice
          tone="partial"
          action={
            <Button size="sm" loading={starting} onClick={() => onRank(2)}>
              Rank again
            </Button>
          }
        >
          {plural(page.pending, "candidate")} came or changed since.
        </Notice>
      )}
    </div>
  );
}

interface StandingProps {
  page: RankedPage;
  busy: boolean;
  onRepeat: () => void;
}

/** When it was made, of whom, whether names are hidden, and whether the result repeats. */
function Standing({ page, busy, onRepeat }: StandingProps) {
  return (
    <div className="grid gap-0.5 text-sm text-ink-faint">
      <p>
        {formatTotal(page.total)} of {plural(page.compared, "candidate")}, ranked{" "}
        <RelativeTime at={page.ranked_at ?? ""} />
      </p>
      {page.ranking_id !== null && <Repeated id={page.ranking_id} busy={busy} onRepeat={onRepeat} />}
      {page.blind && (
        <p className="flex items-center gap-1.5">
          <EyeOff aria-hidden className="size-3.5 shrink-0" />
          Names are hidden until you decide
        </p>
      )}
    </div>
  );
}

function Repeated({ id, busy, onRepeat }: { id: string; busy: boolean; onRepeat: () => void }) {
  const { data } = useQuery(agreementQuery(id));
  if (!data) return null;
  const { agreement } = data;
  return (
    <p className="flex flex-wrap items-center gap-x-2" aria-live="polite">
      {agreementSentence(agreement)}
      {agreement.asked === 0 && (
        <button
          type="button"
          disabled={busy}
          onClick={onRepeat}
          className="inline-flex items-center gap-1 rounded-mark text-accent-text underline underline-offset-2 disabled:opacity-60"
        >
          <RotateCw aria-hidden className="size-3" />
          Make it 9 times more and compare
        </button>
      )}
    </p>
  );
}
