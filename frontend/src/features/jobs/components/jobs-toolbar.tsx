import { useQuery } from "@tanstack/react-query";
import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Drawer } from "@/components/ui/drawer";
import { Popover } from "@/components/ui/popover";
import { Select } from "@/components/ui/select";
import { formatTotal } from "@/lib/format";
import { useIsPhone } from "@/lib/use-media";
import { activeFilters } from "../active-filters";
import { facetsQuery } from "../queries";
import { filterCount, sortOf, withChange, withoutFilters, type JobSearch } from "../search-params";
import { FilterPanel } from "./filter-panel";
import { SearchField } from "./search-field";

const sortOptions = [
  { value: "relevance", label: "Best fit for the words" },
  { value: "newest", label: "Newest first" },
  { value: "salary", label: "Highest pay" },
] as const;

interface JobsToolbarProps {
  search: JobSearch;
  total: { value: number; relation: "eq" | "gte" } | undefined;
  onChange: (next: JobSearch) => void;
}

/** Names of sources, skills and companies, as the facets know them. */
function useLabels(search: JobSearch): ReadonlyMap<string, string> {
  const named = Boolean(search.source ?? search.skills);
  const { data } = useQuery({ ...facetsQuery(search), enabled: named });
  const pairs = [
    ...(data?.source ?? []).map((value) => [`source:${value.value}`, value.label] as const),
    ...(data?.skills ?? []).map((value) => [`skills:${value.value}`, value.label] as const),
  ];
  return new Map(pairs);
}

function Filters({ search, onChange }: Omit<JobsToolbarProps, "total">) {
  const [open, setOpen] = useState(false);
  const phone = useIsPhone();
  const count = filterCount(search);
  const button = (
    <Button size="sm" onClick={phone ? () => setOpen(true) : undefined}>
      <SlidersHorizontal aria-hidden className="size-4" />
      Filters
      {count > 0 && <span className="tabular">· {count}</span>}
    </Button>
  );
  if (!phone)
    return (
      <Popover trigger={button} label="Filters" className="max-h-[70vh] w-110 overflow-y-auto">
        <FilterPanel search={search} onChange={onChange} />
      </Popover>
    );
  return (
    <>
      {button}
      <Drawer open={open} onOpenChange={setOpen} title="Filters">
        <FilterPanel search={search} onChange={onChange} />
      </Drawer>
    </>
  );
}

export function JobsToolbar({ search, total, onChange }: JobsToolbarProps) {
  const active = activeFilters(search, useLabels(search));
  return (
    <div className="grid gap-3">
      <div className="flex items-baseline justify-between">
        <h1 tabIndex={-1} className="text-xl font-semibold tracking-tight">
          Jobs
        </h1>
        <span className="text-sm text-ink-faint tabular" aria-live="polite">
          {total && `${formatTotal(total)} ${total.value === 1 ? "posting" : "postings"}`}
        </span>
      </div>
      <SearchField
        value={search.q ?? ""}
        onChange={(q) => onChange(withChange(search, { q: q || undefined }))}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Filters search={search} onChange={onChange} />
        <Select
          compact
          aria-label="Order"
          value={sortOf(search)}
          options={sortOptions}
          onValueChange={(sort) => onChange(withChange(search, { sort }))}
        />
      </div>
      {active.length > 0 && (
        <div className="flex flex-wrap items-center gap-1">
          {active.map((filter) => (
            <Chip key={filter.key} onRemove={() => onChange(filter.without)}>
              {filter.label}
            </Chip>
          ))}
          <Button variant="quiet" size="sm" onClick={() => onChange(withoutFilters(search))}>
            Clear all
          </Button>
        </div>
      )}
    </div>
  );
}
