import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Outlet, useChildMatches, useNavigate } from "@tanstack/react-router";
import { Briefcase, SearchX } from "lucide-react";
import { PageTitle } from "@/components/layout/page";
import { SplitView } from "@/components/layout/split-view";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { PaneList } from "@/components/ui/virtual-list";
import { cn } from "@/lib/cn";
import { useShortcuts } from "@/lib/shortcuts";
import { jobsQuery } from "../queries";
import { filterCount, withoutFilters, type JobSearch } from "../search-params";
import { useScores } from "../use-scores";
import { JobRow } from "./job-row";
import { JobsToolbar } from "./jobs-toolbar";

const route = getRouteApi("/_app/jobs");

interface NothingProps {
  search: JobSearch;
  onChange: (next: JobSearch) => void;
}

function Nothing({ search, onChange }: NothingProps) {
  const filters = filterCount(search);
  if (!search.q && filters === 0)
    return (
      <EmptyState
        icon={Briefcase}
        title="No postings yet"
        action={
          <Button variant="primary" asChild>
            <Link to="/sources">Go to Sources</Link>
          </Button>
        }
      >
        Postings come from the sources you switch on. Refresh one and they appear here.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={SearchX}
      title="Nothing found"
      action={
        <>
          {filters > 0 && <Button onClick={() => onChange(withoutFilters(search))}>Clear the filters</Button>}
          {search.q && <Button onClick={() => onChange({ ...search, q: undefined })}>Clear the words</Button>}
        </>
      }
    >
      {search.q ? `No ${search.status ?? "open"} posting has “${search.q}”` : "No posting passes"}
      {filters > 0 ? " with the filters above." : "."} Fewer or other words may find more.
    </EmptyState>
  );
}

/** Which job is open beside the list, and how to open its neighbours. */
function useOpenJob(ids: readonly string[]) {
  const navigate = useNavigate();
  const detail = useChildMatches({ select: (matches) => matches.at(-1) });
  const openId = detail && "jobId" in detail.params ? detail.params.jobId : undefined;
  const index = openId ? ids.indexOf(openId) : -1;
  const open = (next: number) => {
    const id = ids[next];
    if (id) void navigate({ to: "/jobs/$jobId", params: { jobId: id }, search: true });
  };
  const close = () => void navigate({ to: "/jobs", search: true });
  return { detail, index, open, close };
}

export function JobsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(jobsQuery(search));
  const jobs = query.data?.pages.flatMap((page) => page.items) ?? [];
  const ids = jobs.map((job) => job.id);
  const scores = useScores(ids);
  const { detail, index, open, close } = useOpenJob(ids);
  const change = (next: JobSearch) => void navigate({ to: ".", search: next, replace: true });
  useShortcuts("Jobs", [
    { keys: "j", label: "Next job", run: () => open(index + 1) },
    { keys: "k", label: "Job before", run: () => open(Math.max(0, index - 1)) },
    { keys: "escape", label: "Close the job", run: close },
  ]);

  return (
    <SplitView
      toolbar={
        <>
          {!detail && <PageTitle title="Jobs" />}
          <JobsToolbar search={search} total={query.data?.pages[0]?.total} onChange={change} />
        </>
      }
      list={
        query.isPending ? (
          <SkeletonRows label="Loading postings" />
        ) : query.isError && jobs.length === 0 ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : jobs.length === 0 ? (
          <Nothing search={search} onChange={change} />
        ) : (
          <div className={cn("h-full transition-opacity", query.isPlaceholderData && "opacity-60")}>
            <PaneList
              label="Postings"
              items={jobs}
              itemKey={(job) => job.id}
              renderItem={(job) => (
                <JobRow job={job} q={search.q ?? ""} score={scores.get(job.id)} scored={scores.size > 0} />
              )}
              estimate={96}
              activeIndex={index}
              hasMore={query.hasNextPage}
              loadingMore={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          </div>
        )
      }
      detail={detail ? <Outlet /> : null}
      placeholder={
        <EmptyState icon={Briefcase} title="No job is open">
          Pick one to read it, see what it asks for, and where else it was posted.
        </EmptyState>
      }
    />
  );
}
