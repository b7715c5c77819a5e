import { Check, ChevronDown, Circle } from "lucide-react";
import { useState } from "react";
import type { Schema } from "@/api/types";
import { goToQuote } from "@/components/posting/go-to-quote";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import { JobModelReading } from "./job-model-reading";
import { Phrases } from "./phrases";
import { checklist, standingOf, type Group, type Line, type Standing } from "../checklist";

interface JobRequirementsProps {
  job: Schema<"JobOut">;
  fit: Schema<"MatchOut"> | null | undefined;
  /** Whether what is only mentioned is shown too. */
  asides: boolean;
  onAsides: (shown: boolean) => void;
}

function Sign({ standing }: { standing: Standing }) {
  if (standing === "met")
    return (
      <span className="grid size-4 shrink-0 place-items-center rounded-full bg-met">
        <Check aria-hidden className="size-3" strokeWidth={2.5} />
        <span className="sr-only">You have:</span>
      </span>
    );
  if (standing === "missing")
    return (
      <span className="grid size-4 shrink-0 place-items-center">
        <Circle aria-hidden className="size-3 text-ink-faint" strokeWidth={2.5} />
        <span className="sr-only">Missing:</span>
      </span>
    );
  return (
    <span aria-hidden className="grid size-4 shrink-0 place-items-center">
      <span className="size-1.5 rounded-full bg-line-strong" />
    </span>
  );
}

function ChecklistLine({ pair, text, note, standing, phrases = [] }: Line) {
  const { lit, handlers } = useEvidence(pair);
  return (
    <li>
      <button
        type="button"
        {...handlers}
        onClick={() => goToQuote([pair])}
        className={cn(
          "flex w-full items-start gap-2 rounded-control px-2 py-1 text-left transition-colors duration-150",
          lit && (standing === "met" ? "bg-met" : "bg-job"),
        )}
      >
        <span className="flex h-lh items-center">
          <Sign standing={standing} />
        </span>
        <span className="min-w-0 flex-1 self-baseline text-pretty">
          <Phrases text={text} phrases={phrases} />
        </span>
        {note && <span className="shrink-0 self-baseline text-xs text-ink-soft">{note}</span>}
        <span className="sr-only">Show it in the posting</span>
      </button>
    </li>
  );
}

function ChecklistGroup({ title, lines }: Group) {
  return (
    <div className="grid gap-1">
      <h4 className="px-2 text-sm font-medium text-ink-soft">{title}</h4>
      <ul>
        {lines.map((line) => (
          <ChecklistLine key={line.pair} {...line} />
        ))}
      </ul>
    </div>
  );
}

const shownSkills = 12;

/** The skills it names; of very many the first, which weigh most. */
function Skills({ skills, fit }: { skills: readonly string[]; fit: JobRequirementsProps["fit"] }) {
  const [all, setAll] = useState(false);
  const rest = skills.length - shownSkills;
  if (skills.length === 0) return null;
  return (
    <ul aria-label="Skills" className="flex flex-wrap items-center gap-1">
      {(all ? skills : skills.slice(0, shownSkills)).map((skill) => {
        const standing = standingOf(skill, fit);
        return (
          <li key={skill} className="min-w-0">
            <Chip kind={standing === "unknown" ? "plain" : standing}>{skill}</Chip>
          </li>
        );
      })}
      {rest > 0 && (
        <li>
          <Button variant="quiet" size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Fewer" : `${rest} more`}
          </Button>
        </li>
      )}
    </ul>
  );
}

/** What a posting asks for, in its own words; a line lights its place in the text, and leads there. */
export function JobRequirements({ job, fit, asides, onAsides }: JobRequirementsProps) {
  const all = checklist(job, fit);
  const groups = all.filter((group) => asides || !group.aside);
  const mentioned = all.find((group) => group.aside)?.lines.length ?? 0;
  return (
    <section aria-labelledby="asked-for" className="grid gap-4">
      <h3 id="asked-for" className="text-lg font-semibold">
        What it asks for
      </h3>
      {all.length === 0 && job.skills.length === 0 && (
        <p className="text-ink-soft">The posting states no requirement that could be read.</p>
      )}
      <Skills skills={job.skills} fit={fit} />
      <div className="-mx-2 grid gap-4">
        {groups.map((group) => (
          <ChecklistGroup key={group.title} {...group} />
        ))}
        {mentioned > 0 && (
          <Button
            variant="quiet"
            size="sm"
            aria-expanded={asides}
            className="w-fit"
            onClick={() => onAsides(!asides)}
          >
            <ChevronDown aria-hidden className={cn("size-4 transition-transform", asides && "rotate-180")} />
            {asides
              ? "Only what it asks for"
              : `${plural(mentioned, "more sentence")} that ${mentioned === 1 ? "names" : "name"} skills`}
          </Button>
        )}
      </div>
      <JobModelReading job={job} />
    </section>
  );
}
