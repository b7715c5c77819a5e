import { Link } from "@tanstack/react-router";
import type { Schema } from "@/api/types";
import { Pay } from "@/components/ui/pay";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreRing } from "@/components/ui/score-ring";
import { cn } from "@/lib/cn";
import { bandOf } from "@/lib/score";
import { marked } from "../snippet";
import type { JobScore } from "../use-scores";
import { placeLine } from "../words";

interface JobRowProps {
  job: Schema<"JobItem">;
  q: string;
  score: JobScore | undefined;
  /** Room for a ring is kept as soon as one row has one, so that titles stay in line. */
  scored: boolean;
}

function Snippet({ text, q }: { text: string; q: string }) {
  return (
    <p className="line-clamp-2 text-sm text-ink-soft">
      {marked(text, q).map((piece, index) =>
        piece.marked ? (
          <mark key={index} className="rounded-xs bg-job px-0.5 text-ink">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

export function JobRow({ job, q, score, scored }: JobRowProps) {
  const value = score?.score ?? null;
  return (
    <Link
      to="/jobs/$jobId"
      params={{ jobId: job.id }}
      search={true}
      className="flex gap-3 border-b px-4 py-3 hover:bg-hover focus-visible:-outline-offset-2 sm:px-6 [&.active]:bg-accent-soft"
    >
      {scored && <span className="w-9 shrink-0 pt-0.5">{value !== null && <ScoreRing score={value} />}</span>}
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="flex items-baseline justify-between gap-3">
          <span className={cn("min-w-0 font-medium text-pretty", job.status === "closed" && "text-ink-soft")}>
            {job.title}
          </span>
          {value !== null && <span className="shrink-0 text-xs text-ink-soft">{bandOf(value)}</span>}
        </span>
        <span className="truncate text-sm text-ink-soft">
          {job.company} · {placeLine(job)}
        </span>
        <span className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-faint">
          <Pay money={job.salary} className="text-ink" />
          {job.status === "closed" && <span>Closed</span>}
          <RelativeTime at={job.posted_at} />
          {job.demo && <span>Invented</span>}
        </span>
        {q && job.snippet && <Snippet text={job.snippet} q={q} />}
      </span>
    </Link>
  );
}
