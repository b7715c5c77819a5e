import { useInfiniteQuery } from "@tanstack/react-query";
import { Badge } from "@/components/ui/badge";
import { Drawer } from "@/components/ui/drawer";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import { formatDuration } from "@/lib/format";
import { useIsPhone } from "@/lib/use-media";
import { runsQuery } from "../queries";
import type { Source } from "@/lib/sources/queries";
import { countSentence, stateLook } from "@/lib/sources/words";

interface RunHistoryProps {
  source: Source;
  onClose: () => void;
}

function Runs({ slug }: { slug: string }) {
  const query = useInfiniteQuery(runsQuery(slug));
  if (query.isPending) return <SkeletonRows rows={4} label="Loading the history" />;
  if (query.isError) return <ErrorState compact error={query.error} onRetry={() => void query.refetch()} />;
  const runs = query.data.pages.flatMap((page) => page.items);
  if (runs.length === 0) return <p className="py-6 text-ink-soft">It has not been read yet.</p>;
  return (
    <>
      <ol className="divide-y">
        {runs.map((run) => {
          const { word, tone, icon } = stateLook(run.state);
          return (
            <li key={run.id} className="grid gap-1 py-3">
              <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
                <RelativeTime at={run.started_at} className="font-medium" />
                <Badge tone={run.completed_at ? tone : "accent"} icon={run.completed_at ? icon : undefined}>
                  {run.completed_at ? word : "Reading now"}
                </Badge>
                {run.completed_at && (
                  <span className="text-xs text-ink-faint">
                    took {formatDuration(run.started_at, run.completed_at)}
                  </span>
                )}
              </p>
              <p className="text-sm text-ink-soft tabular">
                {run.board && `${run.board}: `}
                {countSentence(run)}
                {run.bad > 0 && `, ${run.bad} unusable`}
              </p>
              {run.error && <p className="text-sm text-ink-soft">{run.error}</p>}
              {run.bad_reason && <p className="text-sm text-ink-faint">{run.bad_reason}</p>}
            </li>
          );
        })}
      </ol>
      {query.hasNextPage && (
        <LoadMore
          shown={runs.length}
          total={query.data.pages[0]?.total}
          hasMore={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </>
  );
}

/** Every reading of a source, newest first. */
export function RunHistory({ source, onClose }: RunHistoryProps) {
  const phone = useIsPhone();
  return (
    <Drawer
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Readings of ${source.label}`}
      side={phone ? "bottom" : "right"}
    >
      <Runs slug={source.slug} />
    </Drawer>
  );
}
