import { listFilters, toggled, withChange, type JobSearch } from "./search-params";
import { ageWord, payFloorWord, valueWord } from "./words";

export interface ActiveFilter {
  key: string;
  label: string;
  /** The search without this filter. */
  without: JobSearch;
}

/** The filters in force, each with the search that lacks it. */
export function activeFilters(search: JobSearch, labels: ReadonlyMap<string, string>): ActiveFilter[] {
  const lists = listFilters.flatMap((filter) =>
    (search[filter] ?? []).map((value) => ({
      key: `${filter}:${value}`,
      label: valueWord(filter, value, labels),
      without: toggled(search, filter, value),
    })),
  );
  const single: ActiveFilter[] = [];
  if (search.salary_min)
    single.push({
      key: "salary_min",
      label: payFloorWord(search.salary_min),
      without: withChange(search, { salary_min: undefined }),
    });
  if (search.posted_within_days)
    single.push({
      key: "posted_within_days",
      label: ageWord(search.posted_within_days),
      without: withChange(search, { posted_within_days: undefined }),
    });
  if (search.status === "closed")
    single.push({ key: "status", label: "Closed", without: withChange(search, { status: undefined }) });
  return [...lists, ...single];
}

interface FacetValue {
  value: string;
  label: string;
  count: number;
}

/** A facet's values with the chosen ones first, also those that no posting has any more. */
export function choices(
  values: readonly FacetValue[],
  chosen: readonly string[],
  most: number,
): FacetValue[] {
  const known = new Map(values.map((value) => [value.value, value]));
  const first = chosen.map((value) => known.get(value) ?? { value, label: value, count: 0 });
  const rest = values.filter((value) => !chosen.includes(value.value));
  return [...first, ...rest].slice(0, Math.max(most, first.length));
}
