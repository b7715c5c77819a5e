import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Send } from "lucide-react";
import { Chart } from "@/components/charts/chart";
import { PageTitle } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useNow } from "@/lib/use-now";
import { funnelChart } from "../charts";
import { funnelQuery, type Funnel } from "../queries";
import { firstDay, periods, withChange, type FunnelSearch } from "../search-params";
import { basisSentence, funnelSentence } from "../words";
import { CalibrationCard } from "./calibration-card";
import { DaysCard } from "./days-card";
import { GroupsCard } from "./groups-card";

const route = getRouteApi("/_app/insights/funnel");
const all = "all";
const periodOptions = [
  { value: all, label: "All time" },
  ...periods.toReversed().map((days) => ({
    value: String(days),
    label: days === 365 ? "12 months" : `${days} days`,
  })),
];

/** How one's own applications went: how far, how fast, from where, and under which scores. */
export function FunnelPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const from = firstDay(search.days, useNow());
  const query = useQuery(funnelQuery(from));
  const change = (next: Partial<FunnelSearch>) =>
    void navigate({ to: ".", search: withChange(search, next), replace: true });
  const whole = () => change({ days: undefined });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageTitle title="Funnel" />
      <Segmented
        label="Applied within"
        value={search.days ? String(search.days) : all}
        options={periodOptions}
        onValueChange={(next) => change({ days: next === all ? undefined : Number(next) })}
      />
      {query.isPending ? (
        <Loading label="Counting your applications">
          <div className="grid gap-6">
            <Skeleton className="h-72 rounded-card" />
            <Skeleton className="h-48 rounded-card" />
          </div>
        </Loading>
      ) : query.isError ? (
        <Card>
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        </Card>
      ) : query.data.total.applications === 0 ? (
        <Card flush>
          <Nothing funnel={query.data} onWhole={whole} />
        </Card>
      ) : (
        <Shown funnel={query.data} stale={query.isPlaceholderData} search={search} onChange={change} />
      )}
    </div>
  );
}

interface ShownProps {
  funnel: Funnel;
  stale: boolean;
  search: FunnelSearch;
  onChange: (next: Partial<FunnelSearch>) => void;
}

function Shown({ funnel, stale, search, onChange }: ShownProps) {
  return (
    <>
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <Card>
          <div className="grid gap-4">
            {(funnel.note ?? funnel.total.note) && <Notice>{funnel.note ?? funnel.total.note}</Notice>}
            <Chart
              kind="funnel"
              title="From application to offer"
              takeaway={funnelSentence(funnel)}
              data={funnelChart(funnel)}
              source={basisSentence(funnel)}
              stale={stale}
              empty="No application to count yet."
            />
          </div>
        </Card>
        <DaysCard group={funnel.total} />
      </div>
      <GroupsCard funnel={funnel} by={search.by ?? "source"} onBy={(by) => onChange({ by })} />
      <CalibrationCard calibration={funnel.calibration} />
    </>
  );
}

function Nothing({ funnel, onWhole }: { funnel: Funnel; onWhole: () => void }) {
  if (funnel.reason === "none_in_period")
    return (
      <EmptyState
        icon={Send}
        title="No applications in these days"
        action={<Button onClick={onWhole}>All time</Button>}
      >
        {funnel.note}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={Send}
      title="No applications yet"
      action={
        <>
          <Button asChild variant="primary">
            <Link to="/matches">Go to your matches</Link>
          </Button>
          <Button asChild>
            <Link to="/board/import">Bring your applications</Link>
          </Button>
        </>
      }
    >
      Once you have applied, you see here how many were answered, how long it took, and which sources, CVs and
      scores led to answers.
    </EmptyState>
  );
}
