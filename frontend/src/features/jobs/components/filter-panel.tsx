import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/segmented";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import type { Schema } from "@/api/types";
import { choices, type Choice } from "../active-filters";
import { facetsQuery } from "../queries";
import { ages, listChange, withChange, type JobSearch, type ListFilter } from "../search-params";
import { ageWord, filterTitles, valueWord } from "../words";
import { PayFloor, Places } from "./typed-filters";

export interface FilterPanelProps {
  search: JobSearch;
  onChange: (next: JobSearch) => void;
}

type Counts = Schema<"Facets">;

interface Facet {
  filter: Exclude<ListFilter, "location">;
  most: number;
  values: (counts: Counts) => Choice[];
}

const noSources: ReadonlyMap<string, string> = new Map();

function worded(filter: ListFilter, values: Counts["remote"]): Choice[] {
  return values.map(({ value, count }) => ({ value, count, label: valueWord(filter, value, noSources) }));
}

const facets: readonly Facet[] = [
  { filter: "remote", most: 4, values: ({ remote }) => worded("remote", remote) },
  {
    filter: "employment_type",
    most: 7,
    values: ({ employment_type }) => worded("employment_type", employment_type),
  },
  { filter: "seniority", most: 8, values: ({ seniority }) => worded("seniority", seniority) },
  // The address names skills the way people do.
  {
    filter: "skills",
    most: 12,
    values: ({ skills }) => skills.map(({ label, count }) => ({ value: label, label, count })),
  },
  { filter: "company", most: 8, values: ({ companies }) => companies },
  { filter: "source", most: 8, values: ({ source }) => source },
];

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-2">
      <h3 className="text-sm font-medium text-ink-soft">{title}</h3>
      {children}
    </section>
  );
}

function FacetSection({
  search,
  onChange,
  facet,
  counts,
}: FilterPanelProps & { facet: Facet; counts: Counts }) {
  const { filter, most, values } = facet;
  const [all, setAll] = useState(false);
  const chosen = search[filter] ?? [];
  const known = values(counts);
  const options = choices(known, chosen, all ? known.length : most);
  const rest = known.length - most;
  if (options.length === 0) return null;
  return (
    <Section title={filterTitles[filter]}>
      <FilterChips
        label={filterTitles[filter]}
        value={chosen}
        options={options}
        onValueChange={(next) => onChange(withChange(search, listChange(filter, next)))}
      />
      {rest > 0 && (
        <Button
          variant="quiet"
          size="sm"
          className="-ml-2 w-fit"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? "Fewer" : `${rest} more`}
          <span className="sr-only">: {filterTitles[filter]}</span>
        </Button>
      )}
    </Section>
  );
}

function Age({ search, onChange }: FilterPanelProps) {
  const age = search.posted_within_days;
  const pick = (values: readonly string[]) => {
    const next = values.map(Number).find((days) => days !== age);
    onChange(withChange(search, { posted_within_days: next }));
  };
  return (
    <Section title="Posted">
      <FilterChips
        label="Posted"
        value={age ? [String(age)] : []}
        options={ages.map((days) => ({ value: String(days), label: ageWord(days) }))}
        onValueChange={pick}
      />
    </Section>
  );
}

function Closed({ search, onChange }: FilterPanelProps) {
  return (
    <Section title="State">
      <FilterChips
        label="State"
        value={search.status === "closed" ? ["closed"] : []}
        options={[{ value: "closed", label: "Closed postings" }]}
        onValueChange={(values) =>
          onChange(withChange(search, { status: values.length > 0 ? "closed" : undefined }))
        }
      />
    </Section>
  );
}

function CountsSkeleton() {
  return (
    <Loading label="Counting">
      <div className="grid gap-2">
        <Skeleton className="h-4 w-24" />
        <Skeleton className="h-7 w-3/4" />
        <Skeleton className="mt-3 h-4 w-24" />
        <Skeleton className="h-7 w-1/2" />
      </div>
    </Loading>
  );
}

/** Everything a search can be narrowed by, with how many postings each choice leaves. */
export function FilterPanel({ search, onChange }: FilterPanelProps) {
  const { data: counts, isPending, isError, refetch } = useQuery(facetsQuery(search));
  return (
    <div className="grid gap-6">
      <div className="grid gap-4 sm:grid-cols-2">
        <Places search={search} onChange={onChange} />
        <PayFloor search={search} onChange={onChange} />
      </div>
      <Age search={search} onChange={onChange} />
      {isPending && <CountsSkeleton />}
      {counts &&
        facets.map((facet) => (
          <FacetSection
            key={facet.filter}
            search={search}
            onChange={onChange}
            facet={facet}
            counts={counts}
          />
        ))}
      <Closed search={search} onChange={onChange} />
      {counts && !counts.exact && (
        <p className="text-xs text-ink-faint">The counts are of the newest 10,000 postings found.</p>
      )}
      {isError && (
        <p className="flex items-center gap-2 text-sm text-ink-soft">
          The counts did not load.
          <Button size="sm" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
    </div>
  );
}
