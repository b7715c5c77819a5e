import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { FileDown, Plus, RefreshCw, Rss } from "lucide-react";
import { Page } from "@/components/layout/page";
import { RefreshProgress } from "@/components/sources/refresh-progress";
import { SilentSources } from "@/components/sources/silent-sources";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { useUser } from "@/lib/session/session";
import { useShortcuts } from "@/lib/shortcuts";
import { labelsOf, sourcesQuery, useRefresh } from "@/lib/sources/queries";
import { useRefreshing } from "@/lib/sources/use-refreshing";
import { SourceList } from "./source-list";
import { SourcesSkeleton } from "./sources-skeleton";

const route = getRouteApi("/_app/sources/");

export function SourcesPage() {
  const user = useUser();
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useQuery(sourcesQuery);
  const refresh = useRefresh();
  const { taskId, follow } = useRefreshing();
  const start = (sources?: string[]) =>
    refresh.mutate(sources && { sources }, { onSuccess: (task) => follow(task.id) });
  useShortcuts("Sources", [
    { keys: "r", label: "Refresh all sources", run: () => start() },
    { keys: "a", label: "Add a source", run: () => void navigate({ to: "/sources/add" }) },
  ]);
  const sources = query.data?.items ?? [];
  return (
    <Page
      title="Sources"
      description="Where jobs come from. Each source says how its last reading went, and why when it did not."
      actions={
        <>
          <Button variant="quiet" asChild>
            <Link to="/jobs/import">
              <FileDown aria-hidden className="size-4" /> Import a job
            </Link>
          </Button>
          <Button loading={refresh.isPending} onClick={() => start()}>
            <RefreshCw aria-hidden className="size-4" /> Refresh all
          </Button>
          <Button variant="primary" asChild>
            <Link to="/sources/add">
              <Plus aria-hidden className="size-4" /> Add a source
            </Link>
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <SilentSources sources={sources} inFull />
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
        {sources.length > 0 && (
          <SourceList
            sources={sources}
            search={search}
            admin={user.role === "admin"}
            onSearch={(next) => void navigate({ to: "/sources", search: next, replace: true })}
            onRefresh={(slug) => start([slug])}
          />
        )}
      </div>
    </Page>
  );
}
