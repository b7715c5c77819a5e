import { useQuery } from "@tanstack/react-query";
import type { Schema } from "@/api/types";
import { Chart } from "@/components/charts/chart";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Select } from "@/components/ui/select";
import { formatShare, plural } from "@/lib/format";
import { remoteWords } from "@/lib/jobs/place";
import { seniorityWords } from "@/lib/jobs/words";
import { breakdownChart } from "../charts";
import { familyWords } from "../figures";
import { breakdownQuery } from "../queries";
import { withChange, type By, type MarketSearch } from "../search-params";

const byOptions = [
  { value: "family", label: "By field of work" },
  { value: "occupation", label: "By occupation" },
  { value: "country", label: "By country" },
  { value: "seniority", label: "By level" },
  { value: "remote", label: "By way of working" },
] as const;
const headers: Record<By, string> = {
  family: "Field of work",
  occupation: "Occupation",
  country: "Country",
  seniority: "Level",
  remote: "Way of working",
};
const most = 12;

/** What a value is called; null is what postings don't say. */
export function valueName(by: By, { key, name }: Schema<"BreakdownItem">): string {
  if (key === null) return "Not said";
  if (by === "family") return familyWords(key);
  if (by === "seniority" && key in seniorityWords) return seniorityWords[key as Schema<"Seniority">];
  if (by === "remote" && key in remoteWords) return remoteWords[key as Schema<"Remote">];
  return name;
}

interface BreakdownCardProps {
  search: MarketSearch;
  onChange: (next: MarketSearch) => void;
}

/** Where the postings are: in which field, country, level; a bar narrows the page to it. */
export function BreakdownCard({ search, onChange }: BreakdownCardProps) {
  const { by = "family" } = search;
  const breakdown = useQuery(breakdownQuery(search, by));
  if (breakdown.isError)
    return (
      <Card>
        <ErrorState compact error={breakdown.error} onRetry={() => void breakdown.refetch()} />
      </Card>
    );
  const items = (breakdown.data?.items ?? []).slice(0, most);
  const first = items.find(({ key }) => key !== null);
  const narrow = by === "occupation" ? undefined : (id: string) => onChange(withChange(search, { [by]: id }));
  return (
    <Card>
      <Chart
        kind="bars"
        title="Where the postings are"
        takeaway={
          first
            ? `${valueName(by, first)} has the most: ${formatShare(first.share)} of ${plural(breakdown.data?.postings ?? 0, "open posting")}.`
            : ""
        }
        data={
          breakdown.data &&
          breakdownChart(items, breakdown.data.growth_days, headers[by], (item) => valueName(by, item))
        }
        source={`${plural(items.length, "value")}, the most first; a posting in several countries counts in each.${search.q ? " Not narrowed by words." : ""}`}
        empty="No open posting in this part of the market says so."
        {...(narrow && { onPick: ({ id }) => id !== "none" && id !== "unknown" && narrow(id) })}
        actions={
          <Select
            compact
            aria-label="Broken down"
            value={by}
            options={byOptions}
            onValueChange={(next) => onChange(withChange(search, { by: next }))}
          />
        }
        stale={breakdown.isPlaceholderData}
      />
    </Card>
  );
}
