import { useQuery } from "@tanstack/react-query";
import { Rss, RefreshCw } from "lucide-react";
import { Page } from "@/components/layout/page";
import { RefreshProgress } from "@/components/sources/refresh-progress";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { useUser } from "@/lib/session/session";
import { useShortcuts } from "@/lib/shortcuts";
import { labelsOf, sourcesQuery, useRefresh } from "@/lib/sources/queries";
import { useRefreshing } from "@/lib/sources/use-refreshing";
import { SourceRow } from "./source-row";
import { SourcesSkeleton } from "./sources-skeleton";

export function SourcesPage() {
  const user = useUser();
  const query = useQuery(sourcesQuery);
  const refresh = useRefresh();
  const { taskId, follow } = useRefreshing();
  const start = (sources?: string[]) => refresh.mutate(sources, { onSuccess: (task) => follow(task.id) });
  useShortcuts("Sources", [{ keys: "r", label: "Refresh all sources", run: () => start() }]);
  const sources = query.data?.items ?? [];
  return (
    <Page
      title="Sources"
      description="Where postings come from. Each one says how its last reading went, and why when it did not."
      actions={
        <Button variant="primary" loading={refresh.isPending} onClick={() => start()}>
          <RefreshCw aria-hidden className="size-4" /> Refresh all
        </Button>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {taskId && (
          <RefreshProgress
            key={taskId}
            taskId={taskId}
            labels={labelsOf(sources)}
            onClose={() => follow(undefined)}
          />
        )}
        {query.isPending && <SourcesSkeleton />}
        {query.isError && sources.length === 0 && (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        )}
        {query.isSuccess && sources.length === 0 && (
          <EmptyState icon={Rss} title="There is no source">
            A source is one file in the sources folder of the server; this instance has none.
          </EmptyState>
        )}
        {sources.map((source) => (
          <Card key={source.slug}>
            <SourceRow source={source} admin={user.role === "admin"} onRefresh={() => start([source.slug])} />
          </Card>
        ))}
      </div>
    </Page>
  );
}
