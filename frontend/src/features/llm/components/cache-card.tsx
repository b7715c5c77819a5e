import { Card } from "@/components/ui/card";
import { formatCount, formatShare } from "@/lib/format";
import { formatUsd } from "@/lib/usage/money";
import type { Instance } from "../queries";

const kinds: Record<Instance["cache"][number]["kind"], string> = {
  cover_letter: "Cover letters",
  cv_highlights: "CV highlights",
  cv_parse: "CVs read",
  job_extract: "Postings read",
};

/** How often kept work was used instead of asking again. */
export function CacheCard({ instance }: { instance: Instance }) {
  const rate = instance.cache_hit_rate;
  return (
    <Card
      title="Kept work"
      description={
        rate === null
          ? "Nothing was asked for yet."
          : `Found again ${formatShare(rate)} of the time; ${formatUsd(instance.cache_saved)} saved.`
      }
    >
      <dl className="grid gap-2">
        {instance.cache.map(({ kind, hits, misses, saved }) => (
          <div key={kind} className="flex items-baseline justify-between gap-4 border-b pb-2 last:border-0">
            <dt>{kinds[kind]}</dt>
            <dd className="text-right text-sm text-ink-soft tabular">
              {hits + misses === 0 ? (
                <span className="text-ink-faint">not asked for yet</span>
              ) : (
                <>
                  {formatCount(hits)} of {formatCount(hits + misses)} found
                  <span className="ml-3 inline-block min-w-14 text-ink">{formatUsd(saved)}</span>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
