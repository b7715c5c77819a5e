import { ListFilter } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { FilterChips } from "@/components/ui/segmented";
import { bands } from "@/lib/score";
import { eligibilities, filterCount, minScoreOf, statuses, type MatchSearch } from "../search-params";
import { statusWords } from "../words";

interface FiltersPopoverProps {
  search: MatchSearch;
  onChange: (change: Partial<MatchSearch>) => void;
}

const shortWords = { eligible: "Eligible", unclear: "Unclear", ineligible: "Not eligible" } as const;
const bandRanges = {
  poor: "under 40",
  fair: "40–55",
  good: "55–70",
  great: "70–85",
  excellent: "85 and more",
} as const;

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-1.5">
      <p className="text-sm font-medium">{title}</p>
      {children}
    </div>
  );
}

/** What narrows the list; each choice is in force at once and stands in the address. */
export function FiltersPopover({ search, onChange }: FiltersPopoverProps) {
  const count = filterCount(search);
  return (
    <Popover
      label="Filters"
      className="w-88"
      trigger={
        <Button size="sm">
          <ListFilter aria-hidden className="size-4" />
          Filters
          {count > 0 && <span className="text-accent-text tabular">{count}</span>}
        </Button>
      }
    >
      <div className="grid gap-4">
        <MinScore value={minScoreOf(search)} onChange={(min_score) => onChange({ min_score })} />
        <Group title="How well it fits">
          <FilterChips
            label="How well it fits"
            value={search.band ?? []}
            options={bands.toReversed().map((value) => ({
              value,
              label: <span title={bandRanges[value]}>{value}</span>,
            }))}
            // A band below the bound would show nothing, so the bound makes room for it.
            onValueChange={(band) => onChange({ band, ...(band.length > 0 && { min_score: 0 }) })}
          />
        </Group>
        <Group title="Eligibility">
          <FilterChips
            label="Eligibility"
            value={search.eligibility ?? []}
            options={eligibilities.map((value) => ({ value, label: shortWords[value] }))}
            onValueChange={(eligibility) => onChange({ eligibility })}
          />
        </Group>
        <Group title="What you did">
          <FilterChips
            label="What you did"
            value={search.status ?? []}
            options={statuses.map((value) => ({ value, label: statusWords[value] }))}
            onValueChange={(status) => onChange({ status })}
          />
        </Group>
        {count > 0 && (
          <Button
            variant="quiet"
            className="justify-self-start"
            onClick={() => onChange({ band: [], eligibility: [], status: [] })}
          >
            Clear
          </Button>
        )}
      </div>
    </Popover>
  );
}

function MinScore({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const id = useId();
  const [draft, setDraft] = useState<number | null>(null);
  const shown = draft ?? value;
  const commit = () => {
    if (draft !== null && draft !== value) onChange(draft);
    setDraft(null);
  };
  return (
    <div className="grid gap-1.5">
      <div className="flex items-baseline justify-between">
        <label htmlFor={id} className="text-sm font-medium">
          Score of at least
        </label>
        <output htmlFor={id} className="font-semibold tabular">
          {shown}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={95}
        step={5}
        value={shown}
        onChange={(event) => setDraft(Number(event.currentTarget.value))}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={commit}
        className="w-full pointer-coarse:h-11"
      />
    </div>
  );
}
