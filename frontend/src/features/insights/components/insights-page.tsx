import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ChartNoAxesColumn } from "lucide-react";
import { lazy, Suspense, useCallback } from "react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Segmented } from "@/components/ui/segmented";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { plural } from "@/lib/format";
import { bars, chartSentence } from "../figures";
import { marketQuery, ownSkillsQuery, summaryQuery } from "../queries";
import { isNarrowed, withChange, type MarketSearch } from "../search-params";
import { MarketFilters } from "./market-filters";
import { MarketTable } from "./market-table";

// The chart library is most of the page's weight: it comes when a chart is shown.
const DemandChart = lazy(() => import("./demand-chart"));
const route = getRouteApi("/_app/insights");
const views = [
  { value: "chart", label: "Chart" },
  { value: "table", label: "Table" },
] as const;

function ChartSkeleton() {
  return (
    <Loading label="Loading the chart">
      <div className="grid gap-3 py-2">
        {["w-full", "w-4/5", "w-3/4", "w-2/3", "w-1/2", "w-2/5"].map((width) => (
          <Skeleton key={width} className={`h-5 ${width}`} />
        ))}
      </div>
    </Loading>
  );
}

function Nothing({ narrowed, onClear }: { narrowed: boolean; onClear: () => void }) {
  if (narrowed)
    return (
      <EmptyState
        icon={ChartNoAxesColumn}
        title="No postings in this part of the market"
        action={<Button onClick={onClear}>Look at all of it</Button>}
      >
        Widen the time, or take a filter away.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={ChartNoAxesColumn}
      title="No postings to count yet"
      action={
        <Button variant="primary" asChild>
          <Link to="/sources">Go to Sources</Link>
        </Button>
      }
    >
      Insights count what open postings ask for. Refresh a source and they appear here.
    </EmptyState>
  );
}

function Market({ search, onChange }: { search: MarketSearch; onChange: (next: MarketSearch) => void }) {
  const market = useQuery(marketQuery(search));
  const { data: own = [] } = useQuery(ownSkillsQuery);
  if (market.isPending) return <ChartSkeleton />;
  if (market.isError) return <ErrorState error={market.error} onRetry={() => void market.refetch()} />;
  const { items, postings } = market.data;
  if (items.length === 0)
    return <Nothing narrowed={isNarrowed(search)} onClear={() => onChange({ view: search.view })} />;
  const rows = bars(items, own);
  const sentence = chartSentence(rows, postings);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-ink-soft">
          {sentence}
          {own.length > 0 && " Green marks what you have."}
        </p>
        <Segmented
          label="Show as"
          value={search.view ?? "chart"}
          options={views}
          onValueChange={(view) => onChange(withChange(search, { view }))}
        />
      </div>
      {search.view === "table" ? (
        <MarketTable items={items} own={own} />
      ) : (
        <Suspense fallback={<ChartSkeleton />}>
          <DemandChart rows={rows} sentence={sentence} />
        </Suspense>
      )}
    </div>
  );
}

export function InsightsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data: summary } = useQuery(summaryQuery);
  const change = useCallback(
    (next: MarketSearch) => void navigate({ to: ".", search: next, replace: true }),
    [navigate],
  );
  return (
    <Page
      title="Insights"
      description={
        summary && summary.postings > 0 ? (
          <>
            What {plural(summary.postings, "open posting")} ask for,{" "}
            {plural(summary.with_pay, "of them", "of them")} with pay.
            {summary.last_seen_at && (
              <>
                {" "}
                Last looked <RelativeTime at={summary.last_seen_at} />.
              </>
            )}
          </>
        ) : (
          "What open postings ask for."
        )
      }
    >
      <div className="grid gap-4">
        <MarketFilters search={search} families={summary?.families ?? []} onChange={change} />
        <Card>
          <div className="p-4 sm:p-6">
            <Market search={search} onChange={change} />
          </div>
        </Card>
      </div>
    </Page>
  );
}
