import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Chart } from "@/components/charts/chart";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { formatCount, plural } from "@/lib/format";
import { companiesChart } from "../charts";
import { companiesQuery, shownCompanies } from "../queries";
import type { MarketSearch } from "../search-params";
import { only } from "./flow-card";

/** Who is hiring. */
export function CompaniesCard({ search }: { search: MarketSearch }) {
  const navigate = useNavigate();
  const companies = useQuery(companiesQuery(search));
  if (companies.isError)
    return (
      <Card>
        <ErrorState compact error={companies.error} onRetry={() => void companies.refetch()} />
      </Card>
    );
  const items = companies.data?.items ?? [];
  const [first] = items;
  return (
    <Card>
      <Chart
        kind="bars"
        title="Who is hiring"
        takeaway={first ? `${first.name} has the most open postings: ${formatCount(first.jobs)}.` : ""}
        data={companies.data && companiesChart(items)}
        source={`The ${plural(items.length, "company", "companies")} with the most open postings.${only(search)}`}
        empty="No company has an open posting in this part of the market."
        onPick={({ label }) => void navigate({ to: "/jobs", search: { q: label } })}
        stale={companies.isPlaceholderData}
        skeletonRows={shownCompanies}
      />
    </Card>
  );
}
