import type { Schema } from "@/api/types";
import { Chip } from "@/components/ui/chip";
import { useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";

type Job = Schema<"JobOut">;

/** The name a requirement shares with its words in the text. */
export function pairOf(kind: "requirement" | "credential", index: number): string {
  return `${kind}-${index}`;
}

interface LineProps {
  pair: string;
  text: string;
  note?: string | undefined;
}

function Line({ pair, text, note }: LineProps) {
  const { lit, handlers } = useEvidence(pair);
  return (
    <li
      {...handlers}
      className={cn("flex items-baseline gap-2 rounded-control px-2 py-1 transition-colors", lit && "bg-job")}
    >
      <span aria-hidden className="size-1.5 shrink-0 translate-y-[-1px] rounded-full bg-line-strong" />
      <span className="min-w-0 flex-1">{text}</span>
      {note && <span className="shrink-0 text-xs text-ink-faint">{note}</span>}
    </li>
  );
}

interface GroupProps {
  title: string;
  lines: LineProps[];
}

function Group({ title, lines }: GroupProps) {
  if (lines.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h4 className="px-2 text-sm font-medium text-ink-soft">{title}</h4>
      <ul>
        {lines.map((line) => (
          <Line key={line.pair} {...line} />
        ))}
      </ul>
    </div>
  );
}

/** What a posting asks for, in its own words; hovering a line lights its place in the text. */
export function JobRequirements({ job }: { job: Job }) {
  const lines = (importance: "must" | "nice" | "generic") =>
    job.requirements.flatMap((each, index) =>
      each.importance === importance
        ? [
            {
              pair: pairOf("requirement", index),
              text: each.text,
              note: each.years ? `${each.years}+ years` : undefined,
            },
          ]
        : [],
    );
  const credentials = job.credentials.map((each, index) => ({
    pair: pairOf("credential", index),
    text: each.name,
    note: each.required ? "required" : "welcome",
  }));
  const nothing = job.requirements.length === 0 && credentials.length === 0 && job.skills.length === 0;
  return (
    <section aria-labelledby="asked-for" className="grid gap-4">
      <h3 id="asked-for" className="text-base font-semibold">
        What it asks for
      </h3>
      {nothing && <p className="text-ink-soft">The posting states no requirement that could be read.</p>}
      {job.skills.length > 0 && (
        <ul aria-label="Skills" className="flex flex-wrap gap-1">
          {job.skills.map((skill) => (
            <li key={skill}>
              <Chip>{skill}</Chip>
            </li>
          ))}
        </ul>
      )}
      <Group title="Must have" lines={lines("must")} />
      <Group title="Nice to have" lines={lines("nice")} />
      <Group title="Licences and certificates" lines={credentials} />
      <Group title="Also said" lines={lines("generic")} />
      {job.languages.length > 0 && (
        <p className="px-2 text-sm text-ink-soft">
          Languages:{" "}
          {job.languages.map((each) => [each.name, each.level].filter(Boolean).join(" ")).join(", ")}
        </p>
      )}
    </section>
  );
}
