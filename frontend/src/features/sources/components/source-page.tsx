import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { Page } from "@/components/layout/page";
import { RefreshProgress } from "@/components/sources/refresh-progress";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useUser } from "@/lib/session/session";
import { useShortcuts } from "@/lib/shortcuts";
import { sourceQuery, useRefresh, type Source } from "@/lib/sources/queries";
import { canBeRead } from "@/lib/sources/standing";
import { scheduleWords } from "@/lib/sources/words";
import { plural } from "@/lib/format";
import { boardWords } from "../words";
import { BoardsCard } from "./boards-card";
import { LatelyCard } from "./lately-card";
import { ReadingsCard } from "./readings-card";
import { SourceBadge } from "./source-badge";
import { SourceKeys } from "./source-keys";
import { SourceProblem } from "./source-problem";
import { SourceSettings } from "./source-settings";

const back = { to: "/sources", label: "Sources" } as const;

/** "Read every 6 hours, 5 boards followed." */
function readWords({ slug, state, enabled, schedule, boards, boards_total }: Source): string {
  const { one, many } = boardWords(slug);
  const parts = [
    enabled && state !== "not_configured" ? `Read ${scheduleWords(schedule)}` : "Not read by itself",
    boards !== null && `${plural(boards_total, one, many)} followed`,
  ];
  return `${parts.filter(Boolean).join(", ")}.`;
}

function Shown({ source }: { source: Source }) {
  const user = useUser();
  const admin = user.role === "admin";
  const refresh = useRefresh();
  const [taskId, follow] = useState<string>();
  const read = (boards?: string[]) =>
    refresh.mutate(boards ? { boards } : { sources: [source.slug] }, {
      onSuccess: (task) => follow(task.id),
    });
  const readable = canBeRead(source);
  useShortcuts(
    "Source",
    readable ? [{ keys: "r", label: `Read ${source.label} now`, run: () => read() }] : [],
  );
  return (
    <Page
      title={source.label}
      back={back}
      heading={
        <span className="flex flex-wrap items-center gap-3">
          {source.label}
          <span className="flex tracking-normal">
            <SourceBadge source={source} />
          </span>
        </span>
      }
      description={readWords(source)}
      actions={
        readable && (
          <Button
            variant="primary"
            disabled={source.running}
            loading={refresh.isPending}
            onClick={() => read()}
          >
            <RefreshCw aria-hidden className="size-4" /> Read now
          </Button>
        )
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-6">
          <SourceProblem source={source} admin={admin} />
          {taskId && (
            <RefreshProgress
              key={taskId}
              taskId={taskId}
              labels={new Map([[source.slug, source.label]])}
              onClose={() => follow(undefined)}
            />
          )}
          {source.boards !== null && <BoardsCard source={source} onRead={(board) => read([board])} />}
          {admin && source.settings.length > 0 && (
            <Card title="Settings">
              <SourceKeys source={source} />
            </Card>
          )}
          {(readable || source.open_jobs > 0) && <LatelyCard source={source} />}
        </div>
        <SourceSettings source={source} admin={admin} />
        <div className="min-w-0 lg:col-span-2">
          <ReadingsCard source={source} />
        </div>
      </div>
    </Page>
  );
}

/** One source: how it stands, what is read of it, what was decided about it, and every reading. */
export function SourcePage({ slug }: { slug: string }) {
  const query = useQuery(sourceQuery(slug));
  if (query.data) return <Shown source={query.data} />;
  return (
    <Page title="Source" back={back}>
      {query.isError ? (
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          action={
            <Button asChild>
              <Link to="/sources">All sources</Link>
            </Button>
          }
        />
      ) : (
        <Loading label="Loading the source">
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <Skeleton className="h-64 rounded-card" />
            <Skeleton className="h-80 rounded-card" />
            <Skeleton className="h-48 rounded-card lg:col-span-2" />
          </div>
        </Loading>
      )}
    </Page>
  );
}
