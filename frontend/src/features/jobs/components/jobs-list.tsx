import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { Schema } from "@/api/types";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { PaneList } from "@/components/ui/virtual-list";
import { cn } from "@/lib/cn";
import { focusDetail } from "../focus";
import { apiQuery, type JobSearch } from "../search-params";
import { useScores } from "../use-scores";
import { JobRow } from "./job-row";
import { JobsEmpty } from "./jobs-empty";
import { JobsSkeleton } from "./jobs-skeleton";

interface JobsListProps {
  query: UseInfiniteQueryResult<InfiniteData<Schema<"Page_JobItem_">>>;
  jobs: readonly Schema<"JobItem">[];
  search: JobSearch;
  activeIndex: number;
  /** Called with the row the focus goes to. */
  onCursor: (id: string) => void;
  onChange: (next: JobSearch) => void;
}

/** The search whose postings are on screen: while another one loads, still the one before. */
function useShown(search: JobSearch, isOld: boolean): string {
  const wanted = JSON.stringify(apiQuery(search));
  const [shown, setShown] = useState(wanted);
  if (!isOld && wanted !== shown) setShown(wanted);
  return shown;
}

export function JobsList({ query, jobs, search, activeIndex, onCursor, onChange }: JobsListProps) {
  const scores = useScores(jobs.map((job) => job.id));
  const shown = useShown(search, query.isPlaceholderData);
  if (query.isPending) return <JobsSkeleton />;
  if (query.isError && jobs.length === 0)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (jobs.length === 0) return <JobsEmpty search={search} onChange={onChange} />;
  const stuck = query.isFetchNextPageError;
  return (
    <div
      aria-busy={query.isPlaceholderData}
      className={cn(
        "flex h-full flex-col transition-opacity duration-150",
        query.isPlaceholderData && "opacity-60",
      )}
    >
      <div className="min-h-0 flex-1">
        <PaneList
          key={shown}
          label="Postings"
          items={jobs}
          itemKey={(job) => job.id}
          renderItem={(job) => (
            <JobRow
              job={job}
              q={search.q ?? ""}
              score={scores.get(job.id)}
              scored={scores.size > 0}
              onAgain={focusDetail}
              onFocus={() => onCursor(job.id)}
            />
          )}
          estimate={96}
          activeIndex={activeIndex}
          hasMore={query.hasNextPage && !stuck}
          loadingMore={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      </div>
      {stuck && (
        <p
          role="alert"
          className="flex items-center justify-between gap-3 border-t px-4 py-2 text-ink-soft sm:px-6"
        >
          The next postings did not load.
          <Button size="sm" onClick={() => void query.fetchNextPage()}>
            Try again
          </Button>
        </p>
      )}
    </div>
  );
}
