import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FilterChips } from "@/components/ui/segmented";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Skeleton } from "@/components/ui/skeleton";
import { choices } from "../active-filters";
import { facetsQuery } from "../queries";
import { ages, withChange, type JobSearch, type ListFilter } from "../search-params";
import { ageWord, filterTitles, valueWord } from "../words";

interface FilterPanelProps {
  search: JobSearch;
  onChange: (next: JobSearch) => void;
}

type FacetName = "remote" | "seniority" | "employment_type" | "source" | "skills" | "companies";
const facetOf: readonly (readonly [Exclude<ListFilter, "location">, FacetName, number])[] = [
  ["remote", "remote", 4],
  ["employment_type", "employment_type", 7],
  ["seniority", "seniority", 8],
  ["skills", "skills", 12],
  ["company", "companies", 8],
  ["source", "source", 8],
];
const noLabels: ReadonlyMap<string, string> = new Map();

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="grid gap-2">
      <h3 className="text-sm font-medium text-ink-soft">{title}</h3>
      {children}
    </section>
  );
}

function PlaceAndPay({ search, onChange }: FilterPanelProps) {
  const [place, setPlace] = useState(search.location?.[0] ?? "");
  const [pay, setPay] = useState(search.salary_min ? String(search.salary_min) : "");
  const apply = () => {
    const floor = Number.parseInt(pay.replaceAll(/\D/g, ""), 10);
    onChange(
      withChange(search, {
        location: place.trim() ? [place.trim()] : undefined,
        salary_min: Number.isFinite(floor) && floor > 0 ? floor : undefined,
      }),
    );
  };
  return (
    <form
      className="grid grid-cols-2 items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <Field label="Place" unmarked>
        {(control) => (
          <Input
            {...control}
            value={place}
            placeholder="City or country"
            onChange={(event) => setPlace(event.currentTarget.value)}
            onBlur={apply}
          />
        )}
      </Field>
      <Field label="Pay a year, at least" unmarked>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            value={pay}
            placeholder="50,000"
            onChange={(event) => setPay(event.currentTarget.value)}
            onBlur={apply}
          />
        )}
      </Field>
      <button type="submit" className="sr-only">
        Apply
      </button>
    </form>
  );
}

/** Everything a search can be narrowed by, with how many postings each choice leaves. */
export function FilterPanel({ search, onChange }: FilterPanelProps) {
  const facets = useQuery(facetsQuery(search));
  const age = search.posted_within_days;
  return (
    <div className="grid gap-5">
      <PlaceAndPay search={search} onChange={onChange} />
      <Section title="Posted">
        <FilterChips
          label="Posted"
          value={age ? [String(age)] : []}
          options={ages.map((days) => ({ value: String(days), label: ageWord(days) }))}
          onValueChange={(values) => {
            const next = values.map(Number).find((days) => days !== age);
            onChange(withChange(search, { posted_within_days: next }));
          }}
        />
      </Section>
      {facets.isPending && (
        <div className="grid gap-2">
          <Skeleton className="h-7 w-3/4" />
          <Skeleton className="h-7 w-1/2" />
        </div>
      )}
      {facets.data &&
        facetOf.map(([filter, facet, most]) => {
          const chosen: readonly string[] = search[filter] ?? [];
          const options = choices(facets.data[facet], chosen, most);
          if (options.length === 0) return null;
          return (
            <Section key={filter} title={filterTitles[filter]}>
              <FilterChips
                label={filterTitles[filter]}
                value={chosen}
                options={options.map(({ value, label, count }) => ({
                  value,
                  count,
                  label:
                    filter === "skills" || filter === "company" || filter === "source"
                      ? label
                      : valueWord(filter, value, noLabels),
                }))}
                onValueChange={(values) =>
                  onChange(withChange(search, { [filter]: values } as Partial<JobSearch>))
                }
              />
            </Section>
          );
        })}
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
      {facets.data && !facets.data.exact && (
        <p className="text-xs text-ink-faint">Counts rest on the newest 10,000 postings found.</p>
      )}
      {facets.isError && (
        <p className="text-sm text-ink-soft">
          The counts did not load.{" "}
          <Button variant="quiet" size="sm" onClick={() => void facets.refetch()}>
            Try again
          </Button>
        </p>
      )}
    </div>
  );
}
