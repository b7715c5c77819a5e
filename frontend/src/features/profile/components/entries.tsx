import { useState } from "react";
import { Button } from "@/components/ui/button";
import { formatLifeDate } from "@/lib/format";
import { educationFields, experienceFields, languageFields } from "../entry-fields";
import { lengthInWords } from "../timeline";
import type { EducationEntry, ExperienceEntry, LanguageEntry } from "../types";
import { languageLevels } from "../words";
import { useEditor } from "../use-editor";
import { EntryRow } from "./entry-row";
import { EntrySection } from "./entry-section";
import { ExperienceTimeline } from "./experience-timeline";

function joined(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}

function span({ start, end }: { start?: string | null; end?: string | null }): string {
  if (!start && !end) return "";
  if (start === end || !start) return formatLifeDate(end ?? null);
  return `${formatLifeDate(start)} – ${formatLifeDate(end ?? null)}`;
}

const bulletsAtFirst = 4;

function Bullets({ lines }: { lines: readonly string[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, bulletsAtFirst);
  const more = lines.length - shown.length;
  if (lines.length === 0) return null;
  return (
    <>
      <ul className="mt-2 grid max-w-text list-disc gap-1 pl-5 font-serif text-lg/relaxed marker:text-ink-faint">
        {shown.map((line, index) => (
          <li key={index} className="break-words">
            {line}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="quiet" size="sm" className="mt-1 -ml-2" onClick={() => setAll(true)}>
          {more} more
        </Button>
      )}
    </>
  );
}

export function ExperienceSection() {
  const { profile } = useEditor();
  const years = profile.experience_years;
  const nameOf = (entry: ExperienceEntry) => entry.title ?? entry.company ?? "a position";
  return (
    <EntrySection
      field="experience"
      title="Experience"
      noun="position"
      entries={profile.experience}
      fields={experienceFields}
      blank={{ bullets: [] }}
      empty="No positions yet. They show what level of job fits you."
      description={
        years !== null &&
        profile.experience.length > 0 && (
          <span className="tabular">
            {lengthInWords(Math.round(years * 12))} of work in total, overlaps counted once
          </span>
        )
      }
      above={<ExperienceTimeline entries={profile.experience} gaps={profile.experience_gaps} />}
      roomy
      nameOf={nameOf}
      view={(entry, onEdit) => (
        <EntryRow
          title={entry.title ?? "No title"}
          aside={span(entry)}
          editLabel={`Edit ${nameOf(entry)}`}
          onEdit={onEdit}
        >
          <p className="text-ink-soft empty:hidden">{joined(entry.company, entry.unit, entry.location)}</p>
          <Bullets lines={entry.bullets ?? []} />
        </EntryRow>
      )}
    />
  );
}

export function EducationSection() {
  const { profile } = useEditor();
  const nameOf = (entry: EducationEntry) => entry.degree ?? entry.school ?? "a course";
  return (
    <EntrySection
      field="education"
      title="Education"
      noun="course"
      entries={profile.education}
      fields={educationFields}
      blank={{}}
      empty="No courses yet. Some jobs ask for a degree."
      nameOf={nameOf}
      view={(entry, onEdit) => (
        <EntryRow
          title={[entry.degree, entry.field].filter(Boolean).join(", ") || (entry.school ?? "No degree")}
          aside={span(entry)}
          editLabel={`Edit ${nameOf(entry)}`}
          onEdit={onEdit}
        >
          {(entry.degree ?? entry.field) && <p className="text-ink-soft">{entry.school}</p>}
        </EntryRow>
      )}
    />
  );
}

export function LanguageSection() {
  const { profile } = useEditor();
  const wordsOf = (level: string) => languageLevels.find(({ value }) => value === level)?.label ?? level;
  return (
    <EntrySection<LanguageEntry>
      field="languages"
      title="Languages"
      noun="language"
      entries={profile.languages}
      fields={languageFields}
      blank={{ name: "" }}
      empty="None yet. Many jobs ask for a language."
      inColumns
      nameOf={(entry) => entry.name}
      view={(entry, onEdit) => (
        <EntryRow title={entry.name} editLabel={`Edit ${entry.name}`} onEdit={onEdit}>
          {entry.level && <p className="text-ink-soft">{wordsOf(entry.level)}</p>}
        </EntryRow>
      )}
    />
  );
}
