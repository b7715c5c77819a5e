import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { RelativeTime } from "@/components/ui/relative-time";
import { textLink } from "@/components/ui/text-link";
import { formatCount, formatShare, plural } from "@/lib/format";
import { summaryQuery } from "../queries";

function Figure({ label, children, below }: { label: string; children: ReactNode; below: ReactNode }) {
  return (
    <div className="grid content-start gap-0.5">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="text-xl font-semibold tabular">{children}</dd>
      <dd className="text-xs text-ink-faint">{below}</dd>
    </div>
  );
}

/** What all figures of the page rest on, and how fresh it is. */
export function MarketBasis() {
  const { data: summary, isPending } = useQuery(summaryQuery);
  if (isPending)
    return (
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-4">
        {[0, 1, 2, 3].map((each) => (
          <Skeleton key={each} className="h-16" />
        ))}
      </div>
    );
  if (!summary || summary.postings === 0) return null;
  const { postings, with_pay: paid, sources, freshness } = summary;
  const late = summary.readings.filter(({ state }) => state !== "ok" && state !== "empty");
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
      <Figure label="Open postings" below="a job on several boards counts once">
        {formatCount(postings)}
      </Figure>
      <Figure label="State their pay" below={`${formatShare(paid / postings)} of them; the rest are silent`}>
        {formatCount(paid)}
      </Figure>
      <Figure
        label="Sources"
        below={
          late.length > 0 ? (
            <Link to="/sources" className={textLink}>
              {plural(late.length, "source")} not read to the end
            </Link>
          ) : (
            "all read to the end"
          )
        }
      >
        {formatCount(sources.length)}
      </Figure>
      <Figure
        label="Counted"
        below={
          freshness.waiting > 0
            ? `${plural(freshness.waiting, "changed posting")} not counted yet`
            : freshness.counted_at
              ? "no changed posting waits"
              : "the figures below follow in minutes"
        }
      >
        {freshness.counted_at ? <RelativeTime at={freshness.counted_at} /> : "not yet"}
      </Figure>
    </dl>
  );
}
