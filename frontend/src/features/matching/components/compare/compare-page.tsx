import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Columns2 } from "lucide-react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { KeyHint } from "@/components/ui/key-hint";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { compareQuery } from "../../queries";
import { CompareTable } from "./compare-table";

const route = getRouteApi("/_app/matches_/compare");

/** Two to four jobs side by side: which is ahead, and through what. */
export function ComparePage() {
  const { ids } = route.useSearch();
  return (
    <Page title="Compare" back={{ to: "/matches", label: "Matches" }}>
      {ids.length < 2 ? <PickSome chosen={ids.length} /> : <Compared ids={ids} />}
    </Page>
  );
}

function Compared({ ids }: { ids: readonly string[] }) {
  const { data, isPending, error, refetch } = useQuery(compareQuery(ids));
  if (isPending)
    return (
      <Loading label="Comparing the jobs">
        <div className="grid gap-6">
          <div className="grid grid-cols-2 gap-6">
            <Skeleton className="h-32" />
            <Skeleton className="h-32" />
          </div>
          <Skeleton className="h-80" />
        </div>
      </Loading>
    );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <CompareTable comparison={data} />;
}

function PickSome({ chosen }: { chosen: number }) {
  return (
    <EmptyState
      icon={Columns2}
      title={chosen === 1 ? "Choose one more job" : "Choose the jobs to compare"}
      action={
        <Button asChild variant="primary">
          <Link to="/matches">Go to your matches</Link>
        </Button>
      }
    >
      In the list press <KeyHint keys="c" /> on each of two to four jobs, or use the menu of a match.
    </EmptyState>
  );
}
