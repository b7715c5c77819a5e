import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { inputLook } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { cn } from "@/lib/cn";
import { useDebounced } from "@/lib/use-debounced";
import { periods, withChange, type MarketSearch } from "../search-params";

interface MarketFiltersProps {
  search: MarketSearch;
  families: readonly { name: string; jobs: number }[];
  onChange: (next: MarketSearch) => void;
}

const all = "all";
const remoteOptions = [
  { value: all, label: "Anywhere" },
  { value: "remote", label: "Remote" },
  { value: "hybrid", label: "Hybrid" },
  { value: "onsite", label: "On site" },
] as const;

/** "software-engineering" as words. */
function familyWords(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function MarketFilters({ search, families, onChange }: MarketFiltersProps) {
  const [text, setText] = useState(search.q ?? "");
  const settled = useDebounced(text, 300);
  useEffect(() => {
    if (settled !== (search.q ?? "")) onChange(withChange(search, { q: settled || undefined }));
  }, [settled, search, onChange]);
  const periodOptions = [
    { value: all, label: "All open" },
    ...periods.map((days) => ({ value: String(days), label: `${days} days` })),
  ];
  const familyOptions = [
    { value: all, label: "All occupations" },
    ...families.map(({ name }) => ({ value: name, label: familyWords(name) })),
  ];
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="relative min-w-48 flex-1">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint"
        />
        <input
          type="search"
          aria-label="Words of the job title"
          placeholder="Words of the job title"
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          className={cn(inputLook, "h-8 pl-9 pointer-coarse:h-11")}
        />
      </div>
      <Select
        compact
        aria-label="Occupation"
        value={search.family ?? all}
        options={familyOptions}
        onValueChange={(family) =>
          onChange(withChange(search, { family: family === all ? undefined : family }))
        }
      />
      <Select
        compact
        aria-label="Where you work"
        value={search.remote ?? all}
        options={remoteOptions}
        onValueChange={(remote) =>
          onChange(withChange(search, { remote: remote === all ? undefined : remote }))
        }
      />
      <Segmented
        label="Posted"
        value={search.days ? String(search.days) : all}
        options={periodOptions}
        onValueChange={(days) =>
          onChange(withChange(search, { days: days === all ? undefined : Number(days) }))
        }
      />
    </div>
  );
}
