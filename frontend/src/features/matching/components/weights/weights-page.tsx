import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { PageTitle } from "@/components/layout/page";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { learnedWeights, learningQuery } from "@/lib/insights/learning";
import { weightsQuery } from "../../weight-queries";
import { WeightsDesk } from "./weights-desk";

const route = getRouteApi("/_app/matches_/weights");

/** How much each question counts, beside the list that follows while one slides. */
export function WeightsPage() {
  const { begin, ...search } = route.useSearch();
  const { data, isPending, error, refetch } = useQuery(weightsQuery);
  // An extra: where it does not load, the sliders work without it.
  const learning = useQuery(learningQuery);
  const learned = learning.data ? learnedWeights(learning.data) : null;
  const waiting = isPending || (begin === "many" && learning.isPending);
  return (
    <div className="mx-auto w-full max-w-7xl px-4 pt-4 pb-12 sm:px-6 sm:pt-8 lg:px-12">
      <PageTitle title="What counts" />
      <header className="mb-6 grid gap-1">
        <Link
          to="/matches"
          search={search}
          className="-ml-1 flex w-fit items-center gap-1 rounded-control pr-1 text-sm text-ink-soft hover:text-ink pointer-coarse:min-h-11"
        >
          <ChevronLeft aria-hidden className="size-4" /> Matches
        </Link>
        <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
          What counts
        </h1>
        <p className="max-w-text text-pretty text-ink-soft">
          Each job is asked the same questions. Say how much each one matters to you: the list follows while
          you slide, and nothing is kept until you say so.
        </p>
      </header>
      {waiting && !error && <WeightsSkeleton />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && !waiting && (
        <WeightsDesk
          kept={data}
          search={search}
          learned={learned}
          laid={begin === "many" ? (learned ?? {}) : {}}
        />
      )}
    </div>
  );
}

function WeightsSkeleton() {
  return (
    <Loading label="Loading your weights">
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="grid gap-6">
          {[0, 1, 2, 3, 4, 5].map((row) => (
            <Skeleton key={row} className="h-12" />
          ))}
        </div>
        <Skeleton className="h-96 rounded-card" />
      </div>
    </Loading>
  );
}
