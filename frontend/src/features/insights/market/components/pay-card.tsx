import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Chart } from "@/components/charts/chart";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Select } from "@/components/ui/select";
import { formatCount, plural } from "@/lib/format";
import { payChart } from "../charts";
import { yearlyWords } from "../figures";
import { payQuery } from "../queries";
import { withChange, type MarketSearch, type PayBy } from "../search-params";

const byOptions = [
  { value: "skill", label: "By skill" },
  { value: "title", label: "By title" },
  { value: "country", label: "By country" },
] as const;
const headers: Record<PayBy, string> = { skill: "Skill", title: "Title", country: "Country" };

interface PayCardProps {
  search: MarketSearch;
  onChange: (next: MarketSearch) => void;
}

/** What employers state they pay, in one currency at a time. */
export function PayCard({ search, onChange }: PayCardProps) {
  const navigate = useNavigate();
  const { pay: by = "skill" } = search;
  const pay = useQuery(payQuery(search));
  if (pay.isError)
    return (
      <Card>
        <ErrorState compact error={pay.error} onRetry={() => void pay.refetch()} />
      </Card>
    );
  const page = pay.data;
  const overall = page?.overall;
  const currencies = (page?.currencies ?? []).map(({ currency, n }) => ({
    value: currency,
    label: `${currency} (${formatCount(n)})`,
  }));
  return (
    <Card>
      <Chart
        kind="ranges"
        title="What employers state they pay"
        takeaway={
          overall && overall.p50 !== null
            ? `The middle of ${plural(overall.n, "posting")} in ${overall.currency} is ${yearlyWords(overall.p50, overall.currency)}. Each bar holds the middle half.`
            : "Each bar holds the middle half of what is stated."
        }
        data={page && payChart(page.items, headers[by])}
        source={`A year’s pay as employers state it, never converted between currencies.${
          page && page.left_out > 0
            ? ` ${formatCount(page.left_out)} more have fewer than ${page.fewest} postings with pay.`
            : ""
        } All of the market: the filters above don’t narrow it.`}
        empty={<PayEmpty fewest={page?.fewest ?? 5} />}
        {...(by === "skill" && {
          onPick: ({ id }) => void navigate({ to: "/insights/skills/$skillId", params: { skillId: id } }),
        })}
        actions={
          <>
            <Select
              compact
              aria-label="Pay"
              value={by}
              options={byOptions}
              onValueChange={(next) => onChange(withChange(search, { pay: next }))}
            />
            {currencies.length > 1 && (
              <Select
                compact
                aria-label="Currency"
                value={search.currency ?? page?.currency ?? ""}
                options={currencies}
                onValueChange={(currency) => onChange(withChange(search, { currency }))}
              />
            )}
          </>
        }
        stale={pay.isPlaceholderData}
        skeletonRows={12}
      />
    </Card>
  );
}

function PayEmpty({ fewest }: { fewest: number }) {
  return (
    <p>
      Too few employers state their pay to show a middle: at least {fewest} postings of one kind in one
      currency are needed. Refresh the sources, and it may show here.
    </p>
  );
}
