import { useQuery, useQueryClient } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useUser } from "@/lib/session/session";
import { useShortcuts } from "@/lib/shortcuts";
import { afterReading, sourcesQuery, useRefresh } from "../queries";
import { RefreshProgress } from "./refresh-progress";
import { SourceRow } from "./source-row";

export function SourcesPage() {
  const user = useUser();
  const client = useQueryClient();
  const query = useQuery(sourcesQuery);
  const refresh = useRefresh();
  const [taskId, setTaskId] = useState<string>();
  const start = (sources?: string[]) => refresh.mutate(sources, { onSuccess: (task) => setTaskId(task.id) });
  useShortcuts("Sources", [{ keys: "r", label: "Refresh all sources", run: () => start() }]);
  const sources = query.data?.items ?? [];
  const labels = new Map(sources.map((source) => [source.slug, source.label]));
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
      <div className="grid gap-4">
        {taskId && (
          <RefreshProgress
            key={taskId}
            taskId={taskId}
            labels={labels}
            onFinished={() => afterReading(client)}
            onClose={() => setTaskId(undefined)}
          />
        )}
        {query.isPending ? (
          <SkeletonRows rows={3} label="Loading sources" />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          sources.map((source) => (
            <Card key={source.slug}>
              <SourceRow
                source={source}
                admin={user.role === "admin"}
                onRefresh={() => start([source.slug])}
              />
            </Card>
          ))
        )}
      </div>
    </Page>
  );
}
