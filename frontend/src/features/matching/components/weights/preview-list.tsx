import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { Highlighter } from "lucide-react";
import { bands } from "@/lib/score";
import { formatTotal, plural } from "@/lib/format";
import { useDebounced } from "@/lib/use-debounced";
import { orderSentence, reordered, type Draft } from "../../draft-weights";
import type { MatchSearch } from "../../search-params";
import type { Preview, WeightItem } from "../../types";
import { previewQuery } from "../../weight-queries";
import { PreviewRow, rowHeight } from "./preview-row";

interface PreviewListProps {
  items: readonly WeightItem[];
  draft: Draft;
  search: MatchSearch;
}

/** The list as these weights would have it: reckoned here at once, and by the server as soon as one rests. */
export function PreviewList({ items, draft, search }: PreviewListProps) {
  const settled = useDebounced(draft, 180);
  const nothing = items.every(({ slug }) => settled[slug] === 0);
  const { data, error, refetch } = useQuery({ ...previewQuery(search, settled), enabled: !nothing });
  const live = useDeferredValue(draft);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton className="h-96 rounded-card" />;
  const answered = items.every(({ slug }) => data.weights[slug] === live[slug]);
  const rows = answered ? data.items : reordered(data.items, items, live);
  return (
    <Card
      flush
      title="Your list"
      description={<Bands preview={data} />}
      className="lg:sticky lg:top-4"
      actions={<p className="text-sm text-ink-faint tabular">{formatTotal(data.total)} in all</p>}
    >
      {rows.length === 0 ? (
        <EmptyState icon={Highlighter} title="No matches to reorder yet">
          Scored jobs show here as soon as there are some.
        </EmptyState>
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
      <p className="sr-only" aria-live="polite">
        {answered ? orderSentence(rows) : ""}
      </p>
      {data.left_out > 0 && (
        <p className="border-t px-4 py-2 text-sm text-ink-faint sm:px-6">
          {plural(data.left_out, "match waits", "matches wait")} to be scored anew and{" "}
          {data.left_out === 1 ? "is" : "are"} not in this list.
        </p>
      )}
    </Card>
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
