import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Coins } from "lucide-react";
import { PageTitle } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";
import { salaryQuery } from "../queries";
import { isAsked, type SalarySearch } from "../search-params";
import { Answer } from "./answer";
import { ComparablesCard } from "./comparables-card";
import { ImpactCard } from "./impact-card";
import { SalaryForm } from "./salary-form";

const route = getRouteApi("/_app/insights/pay");

function AnswerSkeleton() {
  return (
    <Loading label="Working it out">
      <div className="grid gap-4">
        <Skeleton className="h-5 w-64" />
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-24 w-full" />
        <Skeleton className="h-4 w-2/3" />
      </div>
    </Loading>
  );
}

/** What a position pays, by what employers of comparable ones state. */
export function SalaryPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const salary = useQuery(salaryQuery(search));
  const ask = (next: SalarySearch) => void navigate({ to: ".", search: next, resetScroll: false });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageTitle title="Pay" />
      <p className="max-w-text text-pretty text-ink-soft">
        What a position pays, by what employers of comparable ones state. Where an employer states pay, that
        is what we show; this is for the silent ones.
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <Card title="The position">
          <SalaryForm search={search} onAsk={ask} />
        </Card>
        <Card title="What it pays">
          <div aria-live="polite" className={cn(salary.isPlaceholderData && "opacity-60")}>
            {!isAsked(search) ? (
              <EmptyState icon={Coins} title="Name a job title">
                You see the middle half of what comparable postings state, how many they are, and each of
                them.
              </EmptyState>
            ) : salary.isPending ? (
              <AnswerSkeleton />
            ) : salary.isError ? (
              <ErrorState compact error={salary.error} onRetry={() => void salary.refetch()} />
            ) : (
              <Answer salary={salary.data} />
            )}
          </div>
        </Card>
      </div>
      {salary.data && isAsked(search) && <ComparablesCard salary={salary.data} />}
      <ImpactCard family={search.family} currency={search.currency} />
    </div>
  );
}
