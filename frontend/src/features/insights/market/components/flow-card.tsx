import { useQuery } from "@tanstack/react-query";
import { Chart } from "@/components/charts/chart";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { flowChart, flowSentence } from "../charts";
import { flowQuery } from "../queries";
import type { MarketSearch } from "../search-params";

/** How many postings came and how many went. */
export function FlowCard({ search }: { search: MarketSearch }) {
  const flow = useQuery(flowQuery(search));
  if (flow.isError)
    return (
      <Card>
        <ErrorState compact error={flow.error} onRetry={() => void flow.refetch()} />
      </Card>
    );
  return (
    <Card>
      <Chart
        kind="opposed"
        title="New and closed"
        takeaway={flow.data ? flowSentence(flow.data) : ""}
        data={flow.data && flowChart(flow.data)}
        source={`By week, over 90 days; the last week is not over.${only(search)}`}
        empty="No posting came or went in the last 90 days."
        stale={flow.isPlaceholderData}
      />
    </Card>
  );
}

/** Which filters this does not follow: absence is never silent. */
export function only({ q, seniority, remote }: MarketSearch): string {
  const left = [q && "words", seniority && "level", remote && "way of working"].filter(Boolean);
  return left.length > 0 ? ` Not narrowed by ${left.join(" and ")}.` : "";
}
