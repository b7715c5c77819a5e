import { useQuery } from "@tanstack/react-query";
import { RotateCcw, TrendingUp } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Combobox } from "@/components/ui/combobox";
import { plural } from "@/lib/format";
import { useDebounced } from "@/lib/use-debounced";
import { suggestionsQuery } from "../queries";
import { groupsOfSkills, sameName } from "../skills";
import type { SkillEntry, Suggestion } from "../types";
import { useEditor } from "../use-editor";
import { RemovedEntries } from "./removed-entries";
import { Section } from "./section";
import { SkillChip } from "./skill-chip";

function useSkills() {
  const editor = useEditor();
  const { skills } = editor.profile;
  const write = (next: SkillEntry[], said?: string) => editor.write("Skills", { skills: next }, said);
  return {
    skills,
    add: (name: string) => {
      if (!skills.some((skill) => sameName(skill.name, name))) write([...skills, { name }]);
    },
    change: (index: number, skill: SkillEntry) =>
      write(skills.map((each, at) => (at === index ? skill : each))),
    remove: (index: number) =>
      write(
        skills.filter((_, at) => at !== index),
        `Removed ${skills[index]?.name ?? "a skill"}`,
      ),
  };
}

/** The skills of a profile: add with suggestions, state level and years, remove with undo. */
export function SkillsSection() {
  const { profile, giveBack } = useEditor();
  const { skills, add, change, remove } = useSkills();
  const [byDemand, setByDemand] = useState(false);
  const own = profile.edited.includes("skills") && profile.active_cv !== null;
  const counted = skills.some(({ demand }) => demand);
  return (
    <Section
      id="skills"
      title="Skills"
      actions={
        <>
          {own && (
            <Button variant="quiet" size="sm" onClick={() => giveBack("Skills", "skills")}>
              <RotateCcw aria-hidden className="size-3.5" />
              Back to what your CV says
            </Button>
          )}
          {counted && (
            <Button
              variant="quiet"
              size="sm"
              aria-pressed={byDemand}
              className="aria-pressed:bg-job aria-pressed:text-ink"
              onClick={() => setByDemand(!byDemand)}
            >
              <TrendingUp aria-hidden className="size-3.5" />
              Show demand
            </Button>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        <AddSkill chosen={skills} onAdd={add} />
        {skills.length === 0 && (
          <p className="text-ink-faint">None yet. Most of a match is skills: add at least five.</p>
        )}
        {groupsOfSkills(skills, byDemand).map(({ title, skills: group }) => (
          <div key={title ?? "all"} className="grid gap-2">
            {title && <h3 className="text-sm font-medium text-ink-soft">{title}</h3>}
            <ul className="flex flex-wrap gap-1.5 empty:hidden" aria-label={title ?? "Your skills"}>
              {group.map(({ skill, at }) => (
                <li key={skill.name} className="max-w-full">
                  <SkillChip
                    skill={skill}
                    withDemand={byDemand}
                    onChange={(next) => change(at, next)}
                    onRemove={() => remove(at)}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
        {byDemand && <p className="text-sm text-ink-faint">In blue: how many open jobs here ask for it.</p>}
        <RemovedEntries list="skills" />
      </div>
    </Section>
  );
}

function AddSkill({ chosen, onAdd }: { chosen: readonly SkillEntry[]; onAdd: (name: string) => void }) {
  const [query, setQuery] = useState("");
  const settled = useDebounced(query.trim(), 150);
  const { data, isFetching } = useQuery(suggestionsQuery(settled));
  const items = query.trim() === "" ? [] : (data?.items ?? []);
  const offered = items.filter((item) => !chosen.some((skill) => sameName(skill.name, item.name)));
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
              {plural(skill.demand, "open job asks for it", "open jobs ask for it")}
            </span>
          )}
        </>
      )}
    />
  );
}
