import { Pencil } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { formatLifeDate } from "@/lib/format";
import { useNow } from "@/lib/use-now";
import {
  certificationFields,
  educationFields,
  experienceFields,
  languageFields,
  newestFirst,
} from "../entry-fields";
import { expiryOf } from "../expiry";
import type { CertificationEntry, EducationEntry, ExperienceEntry, LanguageEntry } from "../types";
import { languageLevels } from "../words";
import { useEditor } from "../use-editor";
import { EntrySection } from "./entry-section";

function joined(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}

function span({ start, end }: { start?: string | null; end?: string | null }): string {
  if (!start && !end) return "";
  if (start === end || !start) return formatLifeDate(end ?? null);
  return `${formatLifeDate(start)} – ${formatLifeDate(end ?? null)}`;
}

interface RowProps {
  title: string;
  aside?: ReactNode;
  editLabel: string;
  onEdit: () => void;
  children?: ReactNode;
}

function Row({ title, aside, editLabel, onEdit, children }: RowProps) {
  return (
    <div className="group/row flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="min-w-0 font-semibold break-words">{title}</h3>
          {aside && <span className="text-sm text-ink-faint tabular">{aside}</span>}
        </div>
        {children}
      </div>
      <IconButton icon={Pencil} label={editLabel} onClick={onEdit} className="-mt-1.5 -mr-2" />
    </div>
  );
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
      sorted={newestFirst}
      roomy
      nameOf={nameOf}
      view={(entry, onEdit) => (
        <Row
          title={entry.title ?? "No title"}
          aside={span(entry)}
          editLabel={`Edit ${nameOf(entry)}`}
          onEdit={onEdit}
        >
          <p className="text-ink-soft empty:hidden">{joined(entry.company, entry.unit, entry.location)}</p>
          <Bullets lines={entry.bullets ?? []} />
        </Row>
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
      sorted={newestFirst}
      nameOf={nameOf}
      view={(entry, onEdit) => (
        <Row
          title={[entry.degree, entry.field].filter(Boolean).join(", ") || (entry.school ?? "No degree")}
          aside={span(entry)}
          editLabel={`Edit ${nameOf(entry)}`}
          onEdit={onEdit}
        >
          {(entry.degree ?? entry.field) && <p className="text-ink-soft">{entry.school}</p>}
        </Row>
      )}
    />
  );
}

function Expiry({ on }: { on: string }) {
  const expiry = expiryOf(on, useNow());
  return (
    <Badge tone={expiry.state === "valid" ? "neutral" : expiry.state === "soon" ? "cv" : "missing"}>
      {expiry.words}
    </Badge>
  );
}

export function CertificationSection() {
  const { profile } = useEditor();
  return (
    <EntrySection<CertificationEntry>
      field="certifications"
      title="Licences and certificates"
      noun="licence or certificate"
      entries={profile.certifications}
      fields={certificationFields}
      blank={{ name: "" }}
      empty="None yet. Jobs that demand a licence tell you whether yours fits."
      nameOf={(entry) => entry.name}
      view={(entry, onEdit) => (
        <Row
          title={entry.name}
          aside={entry.expires_on && <Expiry on={entry.expires_on} />}
          editLabel={`Edit ${entry.name}`}
          onEdit={onEdit}
        >
          <p className="text-ink-soft empty:hidden">
            {joined(entry.issuer, entry.jurisdiction, entry.number && `no. ${entry.number}`)}
          </p>
        </Row>
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
        <Row title={entry.name} editLabel={`Edit ${entry.name}`} onEdit={onEdit}>
          {entry.level && <p className="text-ink-soft">{wordsOf(entry.level)}</p>}
        </Row>
      )}
    />
  );
}
