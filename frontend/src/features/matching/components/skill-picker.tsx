import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { plural } from "@/lib/format";
import { useDebounced } from "@/lib/use-debounced";
import { skillsQuery } from "../queries";

interface SkillPickerProps {
  /** Skills one has: not offered. */
  known: readonly string[];
  onPick: (name: string) => void;
}

/** A skill by its first letters, with how many open jobs ask for it. */
export function SkillPicker({ known, onPick }: SkillPickerProps) {
  const [query, setQuery] = useState("");
  const settled = useDebounced(query.trim(), 150);
  const { data, isFetching } = useQuery(skillsQuery(settled));
  const items = query.trim() === "" ? [] : (data?.items ?? []);
  // What is typed is offered as it stands only once it is known that no skill is called so.
  const looking = query.trim() !== settled || (isFetching && items.length === 0);
  const held = new Set(known.map((name) => name.toLowerCase()));
  return (
    <Combobox
      label="Another skill"
      placeholder="Another skill"
      items={items.filter(({ name }) => !held.has(name.toLowerCase()))}
      query={query}
      onQueryChange={setQuery}
      onPick={({ name }) => onPick(name)}
      onCreate={onPick}
      itemKey={({ id }) => id}
      itemText={({ name }) => name}
      loading={looking}
      renderItem={({ name, demand }) => (
        <>
          <span className="min-w-0 flex-1 truncate">{name}</span>
          {demand > 0 && <span className="text-xs text-ink-faint tabular">{plural(demand, "open job")}</span>}
        </>
      )}
    />
  );
}
