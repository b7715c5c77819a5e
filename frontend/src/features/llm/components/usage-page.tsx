import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { useUser } from "@/lib/session/session";
import { usageQuery, type Usage } from "@/lib/usage/queries";
import { engineSentence } from "../words";
import { CallsTable } from "./calls-table";
import { CreditsTable } from "./credits-table";
import { Balance, Limits, Prices } from "./standing";

const route = getRouteApi("/_app/usage");

export function UsagePage() {
  const usage = useQuery(usageQuery);
  const admin = useUser().role === "admin";
  return (
    <Page
      title="Usage"
      description={usage.data ? engineSentence(usage.data) : "What the language model costs you."}
      actions={
        admin && (
          <Button asChild>
            <Link to="/usage/instance">Everyone’s usage</Link>
          </Button>
        )
      }
    >
      {usage.isPending && <UsageSkeleton />}
      {usage.isError && <ErrorState error={usage.error} onRetry={() => void usage.refetch()} />}
      {usage.data && <Standing usage={usage.data} />}
    </Page>
  );
}

function Standing({ usage }: { usage: Usage }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {usage.problem && <Notice tone="partial">{usage.problem}</Notice>}
      {usage.warnings.map(({ limit, text, percent }) => (
        <Notice key={limit} tone={percent === 100 ? "danger" : "partial"}>
          {text}
        </Notice>
      ))}
      <div className="grid gap-6 md:grid-cols-2">
        <Balance usage={usage} />
        <Limits usage={usage} />
      </div>
      {usage.previews.length > 0 && <Prices usage={usage} />}
      <Past />
    </div>
  );
}

function Past() {
  const { show = "calls" } = route.useSearch();
  const navigate = useNavigate();
  return (
    <Tabs
      label="History"
      value={show}
      onValueChange={(next) =>
        void navigate({ to: ".", search: next === "calls" ? {} : { show: next }, replace: true })
      }
      tabs={[
        { value: "calls", label: "What was asked", content: <CallsTable /> },
        { value: "credits", label: "Credits", content: <CreditsTable /> },
      ]}
    />
  );
}

function UsageSkeleton() {
  return (
    <Loading label="Loading your usage">
      <div className="grid gap-6 md:grid-cols-2">
        {["left", "right"].map((side) => (
          <Card key={side}>
            <div className="grid gap-3">
              <Skeleton className="h-5 w-32" />
              <Skeleton className="h-9 w-24" />
              <Skeleton className="h-4 w-full" />
              <Skeleton className="h-4 w-2/3" />
            </div>
          </Card>
        ))}
      </div>
    </Loading>
  );
}
