import { listFilters, toggled, withChange, type JobSearch } from "./search-params";
import { ageWord, payFloorWord, valueWord } from "./words";

export interface ActiveFilter {
  key: string;
  label: string;
  /** The search without this filter. */
  without: JobSearch;
}

/** The filters in force, each with the search that lacks it. */
export function activeFilters(search: JobSearch, sources: ReadonlyMap<string, string>): ActiveFilter[] {
  const lists = listFilters.flatMap((filter) =>
    (search[filter] ?? []).map((value) => ({
      key: `${filter}:${value}`,
      label: valueWord(filter, value, sources),
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

export interface Choice {
  value: string;
  label: string;
  /** Unknown for a chosen value that is not among the most frequent ones. */
  count?: number;
}

/** A facet's most frequent values; of the chosen ones none is left out. They keep their places when chosen. */
export function choices(values: readonly Choice[], chosen: readonly string[], most: number): Choice[] {
  const shown = values.slice(0, most);
  const others = chosen.filter((value) => !shown.some((each) => each.value === value));
  return [
    ...shown,
    ...others.map((value) => values.find((each) => each.value === value) ?? { value, label: value }),
  ];
}
