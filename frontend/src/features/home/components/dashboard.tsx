import { useQuery } from "@tanstack/react-query";
import type { Schema } from "@/api/types";
import { DemoNote } from "@/components/demo/demo-note";
import { SilentSources } from "@/components/sources/silent-sources";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import type { Source } from "@/lib/sources/queries";
import type { Situation } from "../next";
import { todayQuery } from "../queries";
import { useNewSince } from "../use-situation";
import { BestMatches } from "./best-matches";
import { DueCard } from "./due-card";
import { FirstAdvice } from "./first-advice";
import { FunnelCard } from "./funnel-card";
import { MomentumCard } from "./momentum-card";
import { NewMatches } from "./new-matches";
import { RunningCard } from "./running-card";
import { TodayStrip } from "./today-strip";
import { TodoCard } from "./todo-card";

interface DashboardProps {
  situation: Situation;
  best: Schema<"MatchPage">;
  sources: readonly Source[];
}

/** Home once there are matches: today on top, then the matches beside what is worth doing, then how the search goes. */
export function Dashboard({ situation, best, sources }: DashboardProps) {
  const since = useNewSince();
  const { data: today, error, isError, refetch } = useQuery(todayQuery(since));
  // What was counted before stays, with its age said by the times beside it.
  const failed = isError && !today;
  return (
    <div className="grid gap-6">
      <SilentSources sources={sources} />
      {today ? <TodayStrip today={today} /> : failed ? null : <StripSkeleton />}
      {failed && (
        <Card>
          <ErrorState compact error={error} onRetry={() => void refetch()} />
        </Card>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 max-lg:order-last">
          {today && <NewMatches matches={today.matches} />}
          <BestMatches page={best} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {today && <DueCard steps={today.steps} />}
          <FirstAdvice />
          <TodoCard situation={situation} />
          <RunningCard />
        </div>
      </div>
      {today && (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <MomentumCard today={today} />
          <FunnelCard funnel={today.funnel} />
        </div>
      )}
      <DemoNote />
    </div>
  );
}

function StripSkeleton() {
  return (
    <Loading label="Counting what is new">
      <Skeleton className="h-40 rounded-card lg:h-28" />
    </Loading>
  );
}
