import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Briefcase, Download, SearchX } from "lucide-react";
import { FillDemo } from "@/components/demo/fill-demo";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { sourcesQuery } from "@/lib/sources/queries";
import { filterCount, withChange, withoutFilters, type JobSearch } from "../search-params";
import { Loosen } from "./loosen";

interface JobsEmptyProps {
  search: JobSearch;
  onChange: (next: JobSearch) => void;
}

function reason({ q, status = "open" }: JobSearch, filtered: boolean): string {
  if (!q) return `No ${status} posting passes all filters.`;
  return `No ${status} posting has “${q}”${filtered ? " and passes the filters." : "."}`;
}

function NothingYet() {
  const { data } = useQuery(sourcesQuery);
  const reading = data?.items.filter(({ running }) => running) ?? [];
  return (
    <EmptyState
      icon={Briefcase}
      title={reading.length > 0 ? "Your sources are being read" : "No postings yet"}
      action={
        <>
          <Button variant="primary" asChild>
            <Link to="/sources">{reading.length > 0 ? "Watch them" : "Pick sources"}</Link>
          </Button>
          <Button asChild>
            <Link to="/jobs/import">
              <Download aria-hidden className="size-4" /> Import a job
            </Link>
          </Button>
          <FillDemo />
        </>
      }
    >
      {reading.length > 0
        ? "The first postings appear here in a moment."
        : "Postings come from the sources that are switched on. Read them, and what they have appears here. A single job you can bring in yourself."}
    </EmptyState>
  );
}

/** Nothing to show: nothing found, or nothing there yet. */
export function JobsEmpty({ search, onChange }: JobsEmptyProps) {
  const filtered = filterCount(search) > 0;
  if (!search.q && !filtered) return <NothingYet />;
  return (
    <EmptyState
      icon={SearchX}
      title="Nothing found"
      action={
        <>
          {filtered && <Button onClick={() => onChange(withoutFilters(search))}>Clear the filters</Button>}
          {search.q && (
            <Button onClick={() => onChange(withChange(search, { q: undefined }))}>Clear the words</Button>
          )}
        </>
      }
    >
      <p>
        {reason(search, filtered)} {search.q && !filtered && "Fewer or other words may find more."}
      </p>
      <Loosen search={search} onChange={onChange} />
    </EmptyState>
  );
}
