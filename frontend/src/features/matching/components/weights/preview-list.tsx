import { Gauge, Highlighter } from "lucide-react";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { bands } from "@/lib/score";
import { formatTotal, plural } from "@/lib/format";
import { useScoring } from "@/lib/matches/scoring";
import type { Preview } from "../../types";
import type { LivePreview } from "../../use-preview";
import { PreviewRow, rowHeight } from "./preview-row";

/** The list under the weights that are tried. */
export function PreviewList({ live }: { live: LivePreview }) {
  const { preview: data, rows, error, retry } = live;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!data) return <Skeleton className="h-96 rounded-card" />;
  return (
    <Card
      flush
      title="Your list"
      description={<Bands preview={data} />}
      className="lg:sticky lg:top-4"
      actions={
        <p className="text-sm text-ink-faint tabular">
          {rows.length < data.total.value && `the first ${rows.length} of `}
          {formatTotal(data.total)}
        </p>
      }
    >
      {rows.length === 0 ? (
        <Nothing waiting={data.left_out} />
      ) : (
        // Focusable, so that the keyboard can scroll it.
        <div
          role="region"
          aria-label="Your list under these weights"
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
          tabIndex={0}
          className="overflow-y-auto overscroll-contain border-t lg:max-h-[calc(var(--view-height)-9rem)]"
        >
          <ol className="relative" style={{ height: rows.length * rowHeight }}>
            {/* In the order of their ids, so that a row keeps its place in the page and slides to its new one. */}
            {rows
              .toSorted((a, b) => a.match_id.localeCompare(b.match_id))
              .map((row) => (
                <PreviewRow key={row.match_id} row={row} at={row.rank - (rows[0]?.rank ?? 1)} />
              ))}
          </ol>
        </div>
      )}
      {rows.length > 0 && data.left_out > 0 && (
        <p className="border-t px-4 py-2 text-sm text-ink-faint sm:px-6">
          {plural(data.left_out, "match waits", "matches wait")} to be scored anew and{" "}
          {data.left_out === 1 ? "is" : "are"} not in this list.
        </p>
      )}
    </Card>
  );
}

/** Why there is no list: nothing fits the filters, or what is stored waits to be scored. */
function Nothing({ waiting }: { waiting: number }) {
  const scoring = useScoring();
  if (waiting === 0)
    return (
      <EmptyState icon={Highlighter} title="No matches to put in order">
        Scored jobs that fit the filters of your list show here.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={Gauge}
      title="Your matches wait to be scored anew"
      action={
        scoring.task ? (
          <TaskProgress task={scoring.task} />
        ) : (
          <Button loading={scoring.starting} onClick={scoring.start}>
            Score now
          </Button>
        )
      }
    >
      The questions have changed since. Then they follow your sliders.
    </EmptyState>
  );
}

/** How the bands fill: "12 great, 3 more". */
function Bands({ preview }: { preview: Preview }) {
  const told = bands
    .toReversed()
    .filter((band) => (preview.bands[band] ?? 0) + (preview.bands_before[band] ?? 0) > 0)
    .slice(0, 3);
  return (
    <>
      {told.map((band, index) => {
        const now = preview.bands[band] ?? 0;
        const by = now - (preview.bands_before[band] ?? 0);
        return (
          <span key={band} className="tabular">
            {index > 0 && ", "}
            {now} {band}
            {by !== 0 && <span className="text-ink-soft"> ({by > 0 ? `+${by}` : `−${-by}`})</span>}
          </span>
        );
      })}
    </>
  );
}
