import { CircleMinus, Link2, Plus, Repeat } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import type { Stage } from "@/lib/applications/stages";
import { whyNot } from "../choices";
import { dayOf } from "../words";
import type { CardField, Preview, PreviewCard as Line } from "../types";
import { stageName } from "./stages-card";

interface PreviewCardProps {
  preview: Preview | undefined;
  fields: readonly CardField[];
  stages: readonly { slug: Stage; label: string }[] | undefined;
  /** Another answer is on its way. */
  stale: boolean;
  starting: boolean;
  onStart: () => void;
}

const verdicts = {
  new: { word: "New", tone: "met", icon: Plus },
  existing: { word: "There already", tone: "neutral", icon: Repeat },
  skipped: { word: "Left out", tone: "missing", icon: CircleMinus },
} as const;

function Verdict({ line }: { line: Line }) {
  const { word, tone, icon } = verdicts[line.verdict];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}

function Job({ line }: { line: Line }) {
  return (
    <span className="grid min-w-0">
      <span className="font-medium break-words">
        {line.title || <span className="text-ink-faint">No job title</span>}
        {line.known_posting && (
          <Link2 aria-label="A posting that is known here" className="ml-1 inline size-3.5" />
        )}
      </span>
      <span className="text-sm break-words text-ink-soft">
        {[line.company, line.location].filter(Boolean).join(" · ")}
      </span>
      {line.why && <span className="text-sm text-ink-faint">{line.why}</span>}
    </span>
  );
}

function Problems({ preview }: { preview: Preview }) {
  const { problems, problem_count: count } = preview;
  if (count === 0) return null;
  return (
    <details className="border-t px-4 py-3 sm:px-6" open={count <= 5}>
      <summary className="w-fit cursor-pointer rounded-control font-medium">
        {plural(count, "thing")} to know
      </summary>
      <ul className="mt-3 grid max-h-96 gap-1 overflow-y-auto text-sm">
        {problems.map((problem, index) => (
          <li key={index} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3">
            <span className="text-ink-faint tabular">
              Line {problem.line}
              {problem.skips && <span className="block text-xs">left out</span>}
            </span>
            <span className="min-w-0 break-words">
              {problem.text}
              {problem.place && <span className="block text-xs text-ink-faint">{problem.place}</span>}
            </span>
          </li>
        ))}
      </ul>
      {count > problems.length && (
        <p className="mt-2 text-sm text-ink-soft">And {plural(count - problems.length, "more")}.</p>
      )}
    </details>
  );
}

function summary({ counts }: Preview): string {
  const parts = [`${counts.new} new`];
  if (counts.existing > 0) parts.push(`${counts.existing} there already`);
  if (counts.unreadable > 0) parts.push(`${counts.unreadable} left out`);
  return parts.join(" · ");
}

/** The first lines as the cards they would become, what there is to know of all of them, and the start. */
export function PreviewCard({ preview, fields, stages, stale, starting, onStart }: PreviewCardProps) {
  if (!preview)
    return (
      <Loading label="Reading your file">
        <Skeleton className="h-64" />
      </Loading>
    );
  const columns: Column<Line>[] = [
    {
      key: "line",
      header: "Line",
      numeric: true,
      wideOnly: true,
      cell: ({ line }) => <span className="text-ink-faint">{line}</span>,
    },
    { key: "job", header: "Job", cell: (line) => <Job line={line} /> },
    {
      key: "stage",
      header: "Stage",
      cell: (line) => (line.verdict === "skipped" ? "" : stageName(stages, line.stage)),
    },
    {
      key: "applied",
      header: "Applied",
      wideOnly: true,
      cell: ({ applied_at }) => (applied_at ? dayOf(applied_at) : ""),
    },
    { key: "verdict", header: "Becomes", cell: (line) => <Verdict line={line} /> },
  ];
  const reason = whyNot(preview, fields);
  const total = preview.counts.new;
  return (
    <Card
      flush
      title="What becomes of it"
      description={<span aria-live="polite">{summary(preview)}</span>}
      className={cn("transition-opacity duration-150", stale && "opacity-60")}
    >
      <DataTable
        caption="The first lines of your file as cards"
        columns={columns}
        rows={preview.cards}
        rowKey={({ line, place }) => `${place}:${line}`}
        narrow={(line) => (
          <div className="flex items-start justify-between gap-3">
            <Job line={line} />
            <Verdict line={line} />
          </div>
        )}
      />
      <Problems preview={preview} />
      <div className="flex flex-wrap items-center justify-between gap-3 border-t px-4 py-4 sm:px-6">
        <p id="why-not" className="min-w-0 flex-1 text-sm text-pretty text-ink-soft">
          {reason ??
            "Nothing is lost: each line becomes a card, is there already, or is left out with its reason."}
        </p>
        <Button
          variant="primary"
          disabled={reason !== null || stale}
          aria-describedby="why-not"
          loading={starting}
          onClick={onStart}
        >
          {total === 1 ? "Import one application" : `Import ${plural(total, "application")}`}
        </Button>
      </div>
    </Card>
  );
}
