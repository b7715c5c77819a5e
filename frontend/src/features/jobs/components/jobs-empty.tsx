import { Link } from "@tanstack/react-router";
import { Briefcase, SearchX } from "lucide-react";
import { FillDemo } from "@/components/demo/fill-demo";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { filterCount, withChange, withoutFilters, type JobSearch } from "../search-params";

interface JobsEmptyProps {
  search: JobSearch;
  onChange: (next: JobSearch) => void;
}

function reason({ q, status = "open" }: JobSearch, filtered: boolean): string {
  if (!q) return `No ${status} posting passes all filters.`;
  return `No ${status} posting has “${q}”${filtered ? " and passes the filters." : "."}`;
}

/** Nothing to show: nothing found, or nothing there yet. */
export function JobsEmpty({ search, onChange }: JobsEmptyProps) {
  const filtered = filterCount(search) > 0;
  if (!search.q && !filtered)
    return (
      <EmptyState
        icon={Briefcase}
        title="No postings yet"
        action={
          <>
            <Button variant="primary" asChild>
              <Link to="/sources">Go to Sources</Link>
            </Button>
            <FillDemo />
          </>
        }
      >
        Postings come from the sources that are switched on. Refresh them, and what they have appears here.
      </EmptyState>
    );
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
      {reason(search, filtered)} {search.q && "Fewer or other words may find more."}
    </EmptyState>
  );
}
