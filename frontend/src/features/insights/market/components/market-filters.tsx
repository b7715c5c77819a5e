import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { formatCount } from "@/lib/format";
import { periods, withChange, type MarketSearch } from "../search-params";

interface MarketFiltersProps {
  search: MarketSearch;
  families: readonly { name: string; jobs: number }[];
  onChange: (next: MarketSearch) => void;
}

const all = "all";
const remoteOptions = [
  { value: all, label: "Anywhere" },
  { value: "remote", label: "Remote" },
  { value: "hybrid", label: "Hybrid" },
  { value: "onsite", label: "On site" },
] as const;
const periodOptions = [
  { value: all, label: "Posted any time" },
  ...periods.map((days) => ({ value: String(days), label: `Last ${days} days` })),
];

/** "software-engineering" as words. */
function familyWords(slug: string): string {
  const words = slug.replaceAll(/[-_]/g, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function familyOptions(families: MarketFiltersProps["families"], chosen: string | undefined) {
  const known = families.map(({ name, jobs }) => ({
    value: name,
    label: `${familyWords(name)} (${formatCount(jobs)})`,
  }));
  const missing = chosen && !families.some(({ name }) => name === chosen);
  return [
    { value: all, label: "All occupations" },
    ...(missing ? [{ value: chosen, label: familyWords(chosen) }] : []),
    ...known,
  ];
}

/** Which part of the market one looks at. */
export function MarketFilters({ search, families, onChange }: MarketFiltersProps) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <SearchField
        label="Search by words of the title"
        placeholder="Words of the job title"
        value={search.q ?? ""}
        onChange={(q) => onChange(withChange(search, { q }))}
        className="min-w-56 flex-1"
      />
      <Select
        aria-label="Occupation"
        className="w-auto max-w-full"
        value={search.family ?? all}
        options={familyOptions(families, search.family)}
        onValueChange={(family) =>
          onChange(withChange(search, { family: family === all ? undefined : family }))
        }
      />
      <Select
        aria-label="Where you work"
        className="w-auto"
        value={search.remote ?? all}
        options={remoteOptions}
        onValueChange={(remote) =>
          onChange(withChange(search, { remote: remote === all ? undefined : remote }))
        }
      />
      <Select
        aria-label="Posted"
        className="w-auto"
        value={search.days ? String(search.days) : all}
        options={periodOptions}
        onValueChange={(days) =>
          onChange(withChange(search, { days: days === all ? undefined : Number(days) }))
        }
      />
    </div>
  );
}
