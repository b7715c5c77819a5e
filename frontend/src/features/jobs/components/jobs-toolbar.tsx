import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { BellPlus, Download, Ellipsis, Rss, SearchX, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Drawer } from "@/components/ui/drawer";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Popover } from "@/components/ui/popover";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { formatTotal } from "@/lib/format";
import { askWhyHidden } from "@/lib/matches/why-hidden";
import { labelsOf, sourcesQuery } from "@/lib/sources/queries";
import { useIsPhone } from "@/lib/use-media";
import { activeFilters } from "../active-filters";
import { filterCount, sortOf, withChange, withoutFilters, type JobSearch } from "../search-params";
import { FilterPanel } from "./filter-panel";

const sortOptions = [
  { value: "relevance", label: "Closest to the words" },
  { value: "newest", label: "Newest first" },
  { value: "salary", label: "Highest pay" },
] as const;

interface JobsToolbarProps {
  search: JobSearch;
  total: { value: number; relation: "eq" | "gte" } | undefined;
  onChange: (next: JobSearch) => void;
  /** From the search field to the list. */
  onList: () => void;
  /** Has the search go on by itself. */
  onSave: () => void;
}

function postings(total: NonNullable<JobsToolbarProps["total"]>): string {
  return `${formatTotal(total)} ${total.value === 1 ? "posting" : "postings"}`;
}

function Filters({ search, total, onChange }: Omit<JobsToolbarProps, "onList" | "onSave">) {
  const [open, setOpen] = useState(false);
  const phone = useIsPhone();
  const count = filterCount(search);
  const button = (
    <Button {...(phone && { onClick: () => setOpen(true), "aria-haspopup": "dialog" })}>
      <SlidersHorizontal aria-hidden className="size-4" />
      Filters
      {count > 0 && (
        <span className="rounded-full bg-accent-soft px-1.5 text-xs text-accent-text tabular">
          {count}
          <span className="sr-only"> in force</span>
        </span>
      )}
    </Button>
  );
  if (!phone)
    return (
      <Popover
        trigger={button}
        label="Filters"
        open={open}
        onOpenChange={setOpen}
        className="max-h-(--radix-popover-content-available-height) w-120 overflow-y-auto"
      >
        <FilterPanel search={search} onChange={onChange} />
      </Popover>
    );
  return (
    <>
      {button}
      <Drawer open={open} onOpenChange={setOpen} title="Filters">
        <FilterPanel search={search} onChange={onChange} />
        <div className="sticky -bottom-4 -mx-4 -mb-4 flex gap-2 border-t bg-float p-4">
          {count > 0 && <Button onClick={() => onChange(withoutFilters(search))}>Clear all</Button>}
          <Button variant="primary" className="flex-1" onClick={() => setOpen(false)}>
            {total ? `Show ${postings(total)}` : "Show postings"}
          </Button>
        </div>
      </Drawer>
    </>
  );
}

function Active({ search, onChange }: Pick<JobsToolbarProps, "search" | "onChange">) {
  const named = Boolean(search.source);
  const { data } = useQuery({ ...sourcesQuery, enabled: named });
  const active = activeFilters(search, labelsOf(data?.items));
  if (active.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-1">
      <ul aria-label="Filters in force" className="contents">
        {active.map((filter) => (
          <li key={filter.key} className="min-w-0">
            <Chip onRemove={() => onChange(filter.without)}>{filter.label}</Chip>
          </li>
        ))}
      </ul>
      <Button variant="quiet" size="sm" onClick={() => onChange(withoutFilters(search))}>
        Clear all
      </Button>
    </div>
  );
}

export function JobsToolbar({ search, total, onChange, onList, onSave }: JobsToolbarProps) {
  return (
    <div className="grid gap-3">
      <div className="flex items-center gap-3">
        <h1 tabIndex={-1} className="text-xl font-semibold tracking-tight">
          Jobs
        </h1>
        <span className="flex-1 text-sm text-ink-faint tabular" aria-live="polite">
          {total && postings(total)}
        </span>
        <div className="-mr-2 flex items-center">
          <Button variant="quiet" size="sm" asChild>
            <Link to="/jobs/import">
              <Download aria-hidden className="size-4" /> Import a job
            </Link>
          </Button>
          <Menu trigger={<IconButton icon={Ellipsis} label="More about jobs" />}>
            <MenuItem icon={SearchX} onSelect={() => askWhyHidden()}>
              Why don’t I see a job?
            </MenuItem>
            <MenuItem asChild>
              <Link to="/sources">
                <Rss aria-hidden className="size-4 text-ink-faint" /> Where jobs come from
              </Link>
            </MenuItem>
          </Menu>
        </div>
      </div>
      <SearchField
        label="Search jobs"
        placeholder="Title, skill, company, “exact words”, -not"
        value={search.q ?? ""}
        onChange={(q) => onChange(withChange(search, { q }))}
        onLeave={onList}
      />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex items-center gap-1">
          <Filters search={search} total={total} onChange={onChange} />
          <Button variant="quiet" aria-haspopup="dialog" onClick={onSave}>
            <BellPlus aria-hidden className="size-4" />
            <span>
              Save<span className="sr-only"> search</span>
            </span>
          </Button>
        </div>
        <Select
          compact
          aria-label="Order"
          value={sortOf(search)}
          options={search.q ? sortOptions : sortOptions.slice(1)}
          onValueChange={(sort) => onChange(withChange(search, { sort }))}
        />
      </div>
      <Active search={search} onChange={onChange} />
    </div>
  );
}
