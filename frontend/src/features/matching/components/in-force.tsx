import { Chip } from "@/components/ui/chip";
import type { MatchSearch } from "../search-params";
import { eligibilityWords, statusWords } from "../words";

interface InForceProps {
  search: MatchSearch;
  onChange: (change: Partial<MatchSearch>) => void;
}

/** The filters in force, each with its way out; nothing where there are none. */
export function InForce({ search, onChange }: InForceProps) {
  const { band = [], eligibility = [], status = [] } = search;
  const without = <T,>(list: readonly T[], gone: T) => list.filter((each) => each !== gone);
  const chips: { word: string; change: () => void }[] = [
    ...band.map((each) => ({
      word: each,
      change: () => onChange({ band: without(band, each) }),
    })),
    ...eligibility.map((each) => ({
      word: eligibilityWords[each],
      change: () => onChange({ eligibility: without(eligibility, each) }),
    })),
    ...status.map((each) => ({
      word: statusWords[each],
      change: () => onChange({ status: without(status, each) }),
    })),
  ];
  if (chips.length === 0) return null;
  return (
    <ul aria-label="Filters in force" className="flex flex-wrap gap-1.5">
      {chips.map(({ word, change }) => (
        <li key={word}>
          <Chip removeLabel={`Take the filter ${word} away`} onRemove={change}>
            {word}
          </Chip>
        </li>
      ))}
    </ul>
  );
}
