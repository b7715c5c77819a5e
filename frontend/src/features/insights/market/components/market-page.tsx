import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Page } from "@/components/layout/page";
import { RelativeTime } from "@/components/ui/relative-time";
import { formatCount, plural } from "@/lib/format";
import type { Schema } from "@/api/types";
import { summaryQuery } from "../queries";
import type { MarketSearch } from "../search-params";
import { MarketCard } from "./market-card";
import { MarketFilters } from "./market-filters";

const route = getRouteApi("/_app/insights");

/** What the figures rest on, and how fresh it is. */
function Basis({ summary }: { summary: Schema<"MarketSummary"> | undefined }) {
  if (!summary || summary.postings === 0) return "What open postings ask for.";
  return (
    <>
      What {plural(summary.postings, "open posting")} from {plural(summary.sources.length, "source")} ask for;{" "}
      {formatCount(summary.with_pay)} name their pay.
      {summary.last_seen_at && (
        <>
          {" "}
          The newest was seen <RelativeTime at={summary.last_seen_at} />.
        </>
      )}
    </>
  );
}

export function InsightsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data: summary } = useQuery(summaryQuery);
  const change = (next: MarketSearch) => void navigate({ to: ".", search: next, replace: true });
  return (
    <Page title="Insights" description={<Basis summary={summary} />}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <MarketFilters search={search} families={summary?.families ?? []} onChange={change} />
        <MarketCard search={search} onChange={change} />
      </div>
    </Page>
  );
}
