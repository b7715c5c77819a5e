import { useQuery } from "@tanstack/react-query";
import { RotateCcw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { plural } from "@/lib/format";
import { useDebounced } from "@/lib/use-debounced";
import { suggestionsQuery } from "../queries";
import type { SkillEntry, Suggestion } from "../types";
import { useEditor } from "../use-editor";
import { Section } from "./section";
import { SkillChip } from "./skill-chip";

function same(a: string, b: string): boolean {
  return a.localeCompare(b, "en", { sensitivity: "accent" }) === 0;
}

/** The skills of a profile: add with suggestions, state level and years, remove with undo. */
export function SkillsSection() {
  const editor = useEditor();
  const { skills } = editor.profile;
  const write = (next: SkillEntry[], said?: string) => editor.write("Skills", { skills: next }, said);
  const add = (name: string) => {
    if (!skills.some((skill) => same(skill.name, name))) write([...skills, { name }]);
  };
  const change = (index: number, skill: SkillEntry) =>
    write(skills.map((each, at) => (at === index ? skill : each)));
  const remove = (index: number, { name }: SkillEntry) =>
    write(
      skills.filter((_, at) => at !== index),
      `Removed ${name}`,
    );
  const own = editor.profile.edited.includes("skills");
  return (
    <Section
      id="skills"
      title="Skills"
      actions={
        own &&
        editor.profile.active_cv !== null && (
          <Button variant="quiet" size="sm" onClick={() => editor.giveBack("Skills", "skills")}>
            <RotateCcw aria-hidden className="size-3.5" />
            Back to what your CV says
          </Button>
        )
      }
    >
      <div className="grid gap-4">
        <AddSkill chosen={skills} onAdd={add} />
        {skills.length === 0 ? (
          <p className="text-ink-faint">None yet. Most of a match is skills: add at least five.</p>
        ) : (
          <ul className="flex flex-wrap gap-1.5" aria-label="Your skills">
            {skills.map((skill, index) => (
              <li key={skill.name} className="max-w-full">
                <SkillChip
                  skill={skill}
                  onChange={(next) => change(index, next)}
                  onRemove={() => remove(index, skill)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}

function AddSkill({ chosen, onAdd }: { chosen: readonly SkillEntry[]; onAdd: (name: string) => void }) {
  const [query, setQuery] = useState("");
  const settled = useDebounced(query.trim(), 150);
  const { data, isFetching } = useQuery(suggestionsQuery(settled));
  const items = query.trim() === "" ? [] : (data?.items ?? []);
  const offered = items.filter((item) => !chosen.some((skill) => same(skill.name, item.name)));
  return (
    <Combobox<Suggestion>
      label="Add a skill"
      placeholder="Add a skill"
      items={offered}
      query={query}
      onQueryChange={setQuery}
      onPick={(skill) => onAdd(skill.name)}
      onCreate={onAdd}
      itemKey={(skill) => skill.id}
      itemText={(skill) => skill.name}
      loading={isFetching && items.length === 0}
      renderItem={(skill) => (
        <>
          <span className="min-w-0 flex-1 truncate">{skill.name}</span>
          {skill.demand > 0 && (
            <span className="text-xs text-ink-faint tabular">
              asked for by {plural(skill.demand, "open job")}
            </span>
          )}
        </>
      )}
    />
  );
}
