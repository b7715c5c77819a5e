import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";
import { bars, chartSentence } from "../figures";
import { marketQuery, ownSkillsQuery } from "../queries";
import { isNarrowed, whole, withChange, type MarketSearch } from "../search-params";
import { MarketEmpty } from "./market-empty";
import { MarketTable } from "./market-table";

// The chart library is most of the page's weight: it comes when a chart is shown.
const DemandChart = lazy(() => import("./demand-chart"));

const views = [
  { value: "chart", label: "Chart" },
  { value: "table", label: "Table" },
] as const;
const orderOptions = [
  { value: "jobs", label: "Most asked for" },
  { value: "growth", label: "Growing most" },
  { value: "salary", label: "Paid most above others" },
] as const;

function ChartSkeleton() {
  return (
    <Loading label="Loading the figures">
      <div className="grid gap-3 py-2">
        {["w-full", "w-4/5", "w-3/4", "w-2/3", "w-3/5", "w-1/2", "w-2/5", "w-1/3"].map((width) => (
          <div key={width} className="flex items-center gap-4">
            <Skeleton className="h-4 w-28 shrink-0 sm:w-40" />
            <div className="flex-1">
              <Skeleton className={`h-4 ${width}`} />
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}

interface MarketCardProps {
  search: MarketSearch;
  onChange: (next: MarketSearch) => void;
}

function Legend() {
  return (
    <ul aria-hidden className="flex gap-4 text-sm text-ink-soft">
      <li className="flex items-center gap-1.5">
        <span className="size-2.5 rounded-mark bg-met ring-1 ring-met-line ring-inset" /> yours
      </li>
      <li className="flex items-center gap-1.5">
        <span className="size-2.5 rounded-mark bg-job ring-1 ring-job-line ring-inset" /> not in your profile
      </li>
    </ul>
  );
}

/** Which skills postings ask for, as a chart or as its table. */
export function MarketCard({ search, onChange }: MarketCardProps) {
  const navigate = useNavigate();
  const market = useQuery(marketQuery(search));
  const { data: own = [] } = useQuery(ownSkillsQuery);
  const { view = "chart", order = "jobs" } = search;
  const items = market.data?.items ?? [];
  const setOrder = (next: typeof order) => onChange(withChange(search, { order: next }));
  return (
    <Card flush>
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-2 sm:px-6">
        <Segmented
          label="Show as"
          value={view}
          options={views}
          onValueChange={(next) => onChange(withChange(search, { view: next }))}
        />
        <Select compact aria-label="Order" value={order} options={orderOptions} onValueChange={setOrder} />
      </div>
      {market.isPending ? (
        <div className="p-4 sm:px-6">
          <ChartSkeleton />
        </div>
      ) : market.isError ? (
        <ErrorState error={market.error} onRetry={() => void market.refetch()} />
      ) : items.length === 0 ? (
        <MarketEmpty narrowed={isNarrowed(search)} onWhole={() => onChange(whole(search))} />
      ) : (
        <div className={cn("transition-opacity duration-150", market.isPlaceholderData && "opacity-60")}>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 pt-1 pb-4 sm:px-6">
            <p className="text-ink-soft">{chartSentence(items, market.data.postings, order)}</p>
            {own.length > 0 && view === "chart" && <Legend />}
          </div>
          {view === "table" ? (
            <MarketTable
              items={items}
              own={own}
              growthDays={market.data.growth_days}
              order={order}
              onOrder={setOrder}
            />
          ) : (
            <div className="px-4 pb-4 sm:px-6">
              <Suspense fallback={<ChartSkeleton />}>
                <DemandChart
                  rows={bars(items, own, order)}
                  onPick={({ name }) => void navigate({ to: "/jobs", search: { skills: [name] } })}
                />
              </Suspense>
            </div>
          )}
        </div>
      )}
    </Card>
  );
}
