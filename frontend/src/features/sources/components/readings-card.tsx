import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { RelativeTime } from "@/components/ui/relative-time";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Schema } from "@/api/types";
import { formatCount, formatDuration } from "@/lib/format";
import type { Source } from "@/lib/sources/queries";
import { countSentence, stateLook } from "@/lib/sources/words";
import { runsQuery } from "../queries";
import { boardWords } from "../words";

type Run = Schema<"RunOut">;

const route = getRouteApi("/_app/sources/$slug");
const all = "all";

/** How a reading ended, and why where that is not plain. */
function Outcome({ run }: { run: Run }) {
  const { word, tone, icon } = stateLook(run.state);
  const note = run.unchanged ? "The site says that nothing changed." : null;
  return (
    <div className="grid max-w-96 justify-items-start gap-0.5">
      {run.completed_at ? (
        <Badge tone={tone} icon={icon}>
          {word}
        </Badge>
      ) : (
        <Badge tone="accent">Reading now</Badge>
      )}
      {[run.error, note, run.bad_reason].map(
        (text) =>
          text && (
            <span key={text} className="text-sm text-pretty text-ink-faint">
              {text}
            </span>
          ),
      )}
    </div>
  );
}

function number(value: number): string {
  return value === 0 ? "–" : formatCount(value);
}

const when: Column<Run> = {
  key: "when",
  header: "When",
  cell: ({ started_at, completed_at }) => (
    <span className="whitespace-nowrap">
      <RelativeTime at={started_at} />
      {completed_at && (
        <span className="block text-sm text-ink-faint">took {formatDuration(started_at, completed_at)}</span>
      )}
    </span>
  ),
};
const board: Column<Run> = { key: "board", header: "Which", cell: (run) => run.board ?? "" };
const outcome: Column<Run> = { key: "state", header: "State", cell: (run) => <Outcome run={run} /> };
const counts: Column<Run>[] = [
  { key: "found", header: "Found", numeric: true, cell: ({ found }) => formatCount(found) },
  { key: "new", header: "New", numeric: true, cell: (run) => number(run.new) },
  { key: "updated", header: "Changed", numeric: true, cell: ({ updated }) => number(updated) },
  { key: "closed", header: "Closed", numeric: true, cell: ({ closed }) => number(closed) },
  { key: "bad", header: "Unusable", numeric: true, cell: ({ bad }) => number(bad) },
];

function Narrow({ run }: { run: Run }) {
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-medium">{run.board ?? <RelativeTime at={run.started_at} />}</span>
        {run.board && <RelativeTime at={run.started_at} className="text-sm text-ink-faint" />}
      </p>
      <Outcome run={run} />
      <p className="text-sm text-ink-soft tabular">
        {countSentence(run)}
        {run.bad > 0 && `, ${run.bad} unusable`}
        {run.completed_at && `, took ${formatDuration(run.started_at, run.completed_at)}`}
      </p>
    </div>
  );
}

function Readings({ source, chosen }: { source: Source; chosen: string | undefined }) {
  const query = useInfiniteQuery({
    ...runsQuery(source.slug, chosen),
    refetchInterval: ({ state }) =>
      source.running || state.data?.pages[0]?.items[0]?.completed_at === null ? 3_000 : false,
  });
  if (query.isPending) return <SkeletonRows rows={4} label="Loading the readings" />;
  if (query.isError) return <ErrorState compact error={query.error} onRetry={() => void query.refetch()} />;
  const runs = query.data.pages.flatMap((page) => page.items);
  if (runs.length === 0)
    return <p className="px-4 pt-2 pb-6 text-ink-soft sm:px-6">It has not been read yet.</p>;
  return (
    <>
      <DataTable
        caption={`Readings of ${source.label}`}
        columns={[when, ...(source.boards !== null ? [board] : []), outcome, ...counts]}
        rows={runs}
        rowKey={({ id }) => id}
        narrow={(run) => <Narrow run={run} />}
      />
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

/** Every reading of a source, or of one of its boards, newest first. */
export function ReadingsCard({ source }: { source: Source }) {
  const { board: chosen } = route.useSearch();
  const navigate = route.useNavigate();
  const boards = source.boards ?? [];
  const { many } = boardWords(source.slug);
  const options = [
    { value: all, label: `All ${many}` },
    ...boards.map(({ id, label }) => ({ value: id, label })),
  ];
  return (
    <Card
      flush
      title="Readings"
      actions={
        boards.length > 1 && (
          <Select
            compact
            aria-label={`Which ${many}`}
            value={chosen ?? all}
            options={options}
            onValueChange={(value) =>
              void navigate({ search: value === all ? {} : { board: value }, replace: true })
            }
          />
        )
      }
    >
      <Readings source={source} chosen={chosen} />
    </Card>
  );
}
