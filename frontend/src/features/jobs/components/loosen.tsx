import { useQueries, useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { formatTotal } from "@/lib/format";
import { labelsOf, sourcesQuery } from "@/lib/sources/queries";
import { activeFilters } from "../active-filters";
import { countQuery } from "../queries";
import { withChange, type JobSearch } from "../search-params";

interface LoosenProps {
  search: JobSearch;
  onChange: (next: JobSearch) => void;
}

// More would ask the server much for a page that shows nothing.
const most = 6;
const shown = 3;

function looser(search: JobSearch, sources: ReadonlyMap<string, string>) {
  const words = search.q
    ? [{ key: "q", label: search.q, without: withChange(search, { q: undefined }) }]
    : [];
  return [...words, ...activeFilters(search, sources)].slice(0, most);
}

/** Which one of the words and filters stands in the way: what the search would find without it. */
export function Loosen({ search, onChange }: LoosenProps) {
  const { data: sources } = useQuery({ ...sourcesQuery, enabled: Boolean(search.source) });
  const ways = looser(search, labelsOf(sources?.items));
  // Without its only part a search is the whole list, which the buttons below lead to.
  const useful = ways.length > 1 ? ways : [];
  const counts = useQueries({ queries: useful.map(({ without }) => countQuery(without)) });
  const helping = useful
    .flatMap((way, index) => {
      const total = counts[index]?.data?.total;
      return total && total.value > 0 ? [{ ...way, total }] : [];
    })
    .toSorted((one, other) => other.total.value - one.total.value)
    .slice(0, shown);
  if (useful.length === 0 || counts.some(({ isPending }) => isPending)) return null;
  if (helping.length === 0) return <p className="mt-2">Leaving out any single one of them does not help.</p>;
  return (
    <ul aria-label="What would find more" className="mt-3 flex flex-wrap justify-center gap-2">
      {helping.map(({ key, label, without, total }) => (
        <li key={key}>
          <Button size="sm" onClick={() => onChange(without)} className="max-w-72">
            <span className="truncate">Without “{label}”</span>{" "}
            <span className="text-ink-faint tabular">{formatTotal(total)}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
