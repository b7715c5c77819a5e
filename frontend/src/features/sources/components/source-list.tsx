import { Link } from "@tanstack/react-router";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SearchField } from "@/components/ui/search-field";
import { Segmented } from "@/components/ui/segmented";
import { cn } from "@/lib/cn";
import type { Source } from "@/lib/sources/queries";
import { countsOf, groupsOf, type Group } from "../grouping";
import type { Show, SourcesSearch } from "../search-params";
import { lineColumns, SourceLine } from "./source-line";

interface SourceListProps {
  sources: readonly Source[];
  search: SourcesSearch;
  admin: boolean;
  onSearch: (search: SourcesSearch) => void;
  onRefresh: (slug: string) => void;
}

interface PartProps extends Pick<SourceListProps, "admin" | "onRefresh"> {
  group: Group;
}

/** What each column is; read aloud it is said in the lines themselves. */
function Columns() {
  return (
    <div aria-hidden className={cn("hidden gap-x-4 px-6 pb-1 text-xs text-ink-faint md:grid", lineColumns)}>
      <span />
      <span>Read</span>
      <span>Last readings</span>
      <span className="text-right">Open jobs</span>
      <span />
    </div>
  );
}

function Lines({ group, admin, onRefresh }: PartProps) {
  return (
    <Card flush className="overflow-hidden [&>div]:p-0">
      <ul aria-label={group.title} className="divide-y">
        {group.sources.map((source) => (
          <SourceLine
            key={source.slug}
            source={source}
            admin={admin}
            onRefresh={() => onRefresh(source.slug)}
          />
        ))}
      </ul>
    </Card>
  );
}

/** Sources that have nothing to read yet are names only: there is nothing else to say of them. */
function Waiting({ group }: { group: Group }) {
  return (
    <Card>
      <p className="mb-3 max-w-text text-pretty text-ink-soft">
        Nothing is read here yet: follow a company, or add an address of your own.
      </p>
      <ul aria-label={group.title} className="flex flex-wrap gap-2">
        {group.sources.map(({ slug, label }) => (
          <li key={slug}>
            <Button size="sm" asChild>
              <Link to="/sources/$slug" params={{ slug }}>
                {label}
              </Link>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Nothing({ search, onSearch }: Pick<SourceListProps, "search" | "onSearch">) {
  const fine = search.show === "attention" && !search.q;
  return (
    <div className="grid justify-items-center gap-3 py-12 text-center text-ink-soft">
      <p>{fine ? "Nothing needs attention. Every source answers." : "No source is called that here."}</p>
      <Button onClick={() => onSearch({})}>Show all sources</Button>
    </div>
  );
}

/** Every source, grouped by what it asks of whoever looks at it. */
export function SourceList({ sources, search, admin, onSearch, onRefresh }: SourceListProps) {
  const groups = groupsOf(sources, search);
  const counts = countsOf(sources);
  const options: { value: Show | "all"; label: string; count: number }[] = [
    { value: "all", label: "All", count: counts.all },
    { value: "on", label: "On", count: counts.on },
    { value: "off", label: "Off", count: counts.off },
    { value: "attention", label: "Needs attention", count: counts.attention },
  ];
  const show = (value: Show | "all") => onSearch({ q: search.q, ...(value !== "all" && { show: value }) });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Segmented
          label="Which sources"
          value={search.show ?? "all"}
          options={options}
          onValueChange={show}
        />
        <SearchField
          label="Search sources and boards"
          placeholder="Name of a source or company"
          value={search.q ?? ""}
          onChange={(q) => onSearch({ ...search, q: q || undefined })}
          className="w-full sm:w-72"
        />
      </div>
      {groups.length === 0 && <Nothing search={search} onSearch={onSearch} />}
      {groups.map((group, index) => (
        <section key={group.standing} aria-labelledby={`group-${group.standing}`} className="grid gap-2">
          <h2 id={`group-${group.standing}`} className="flex items-baseline gap-2 text-lg font-semibold">
            {group.title}
            <span className="text-sm font-normal text-ink-faint tabular">{group.sources.length}</span>
          </h2>
          {index === 0 && group.standing !== "waiting" && <Columns />}
          {group.standing === "waiting" ? (
            <Waiting group={group} />
          ) : (
            <Lines group={group} admin={admin} onRefresh={onRefresh} />
          )}
        </section>
      ))}
    </>
  );
}
