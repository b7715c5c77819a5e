import { useQuery } from "@tanstack/react-query";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { formatCount } from "@/lib/format";
import { seniorityOptions } from "@/lib/jobs/words";
import { familyWords } from "../figures";
import { breakdownQuery, summaryQuery } from "../queries";
import { periodOf, periods, withChange, type MarketSearch } from "../search-params";

interface MarketFiltersProps {
  search: MarketSearch;
  onChange: (next: MarketSearch) => void;
}

const all = "all";
const remoteOptions = [
  { value: all, label: "Any way of working" },
  { value: "remote", label: "Remote" },
  { value: "hybrid", label: "Hybrid" },
  { value: "onsite", label: "On site" },
] as const;
const levelOptions = [{ value: all, label: "All levels" }, ...seniorityOptions] as const;
const periodOptions = periods.map((days) => ({ value: String(days), label: `Change in ${days} days` }));

interface Known {
  value: string;
  name: string;
  jobs: number;
}

function options(
  whole: string,
  known: readonly Known[],
  chosen: string | undefined,
  words: (value: string) => string,
) {
  const missing = chosen && !known.some(({ value }) => value === chosen);
  return [
    { value: all, label: whole },
    ...(missing ? [{ value: chosen, label: words(chosen) }] : []),
    ...known.map(({ value, name, jobs }) => ({ value, label: `${name} (${formatCount(jobs)})` })),
  ];
}

/** Which part of the market one looks at, and over which time a change is told. */
export function MarketFilters({ search, onChange }: MarketFiltersProps) {
  const { data: summary } = useQuery(summaryQuery);
  const { data: places } = useQuery(breakdownQuery({}, "country"));
  const families = (summary?.families ?? []).map(({ name, jobs }) => ({
    value: name,
    name: familyWords(name),
    jobs,
  }));
  const countries = (places?.items ?? []).flatMap(({ key, name, jobs }) =>
    key ? [{ value: key, name, jobs }] : [],
  );
  const set = (change: Partial<MarketSearch>) => onChange(withChange(search, change));
  const chosen = <Value extends string>(value: Value) =>
    value === all ? undefined : (value as Exclude<Value, "all">);
  return (
    <div role="group" aria-label="Part of the market" className="flex flex-wrap items-center gap-2">
      <SearchField
        label="Search by words of the title"
        placeholder="Words of the job title"
        value={search.q ?? ""}
        onChange={(q) => set({ q })}
        className="min-w-56 flex-1"
      />
      <Select
        aria-label="Occupation"
        className="w-auto max-w-full"
        value={search.family ?? all}
        options={options("All occupations", families, search.family, familyWords)}
        onValueChange={(family) => set({ family: chosen(family) })}
      />
      <Select
        aria-label="Country"
        className="w-auto max-w-full"
        value={search.country ?? all}
        options={options("All countries", countries, search.country, String)}
        onValueChange={(country) => set({ country: chosen(country) })}
      />
      <Select
        aria-label="Level"
        className="w-auto"
        value={search.seniority ?? all}
        options={levelOptions}
        onValueChange={(seniority) => set({ seniority: chosen(seniority) })}
      />
      <Select
        aria-label="Where you work"
        className="w-auto"
        value={search.remote ?? all}
        options={remoteOptions}
        onValueChange={(remote) => set({ remote: chosen(remote) })}
      />
      <Select
        aria-label="Time of a change"
        className="w-auto"
        value={String(periodOf(search))}
        options={periodOptions}
        onValueChange={(days) => set({ window: Number(days) as 7 | 30 | 90 })}
      />
    </div>
  );
}
