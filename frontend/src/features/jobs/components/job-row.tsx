import { Link } from "@tanstack/react-router";
import type { Schema } from "@/api/types";
import { Pay } from "@/components/ui/pay";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreRing } from "@/components/ui/score-ring";
import { cn } from "@/lib/cn";
import { placeLine } from "@/lib/jobs/place";
import { bandOf } from "@/lib/score";
import { rowMark } from "../focus";
import { marked } from "../snippet";
import type { JobScore } from "../use-scores";

interface JobRowProps {
  job: Schema<"JobItem">;
  q: string;
  score: JobScore | undefined;
  /** Room for a ring is kept as soon as one row has one, so that titles stay in line. */
  scored: boolean;
  /** Called where the row is pressed whose posting is open already. */
  onAgain: () => void;
  onFocus: () => void;
}

function Marked({ text, q }: { text: string; q: string }) {
  return marked(text, q).map((piece, index) =>
    piece.marked ? (
      <mark key={index} className="rounded-mark bg-job text-ink">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}

function Ring({ score }: { score: JobScore | undefined }) {
  const value = score?.score ?? null;
  return (
    <span className="grid w-12 shrink-0 justify-items-center gap-0.5 self-start">
      {value !== null && (
        <>
          <ScoreRing score={value} />
          <span aria-hidden className="text-xs text-ink-soft">
            {bandOf(value)}
          </span>
        </>
      )}
    </span>
  );
}

export function JobRow({ job, q, score, scored, onAgain, onFocus }: JobRowProps) {
  return (
    <Link
      to="/jobs/$jobId"
      params={{ jobId: job.id }}
      search={true}
      activeOptions={{ includeSearch: false }}
      {...rowMark(job.id)}
      onFocus={onFocus}
      onClick={(event) => {
        if (event.currentTarget.dataset.status === "active") onAgain();
      }}
      className="flex gap-3 border-b px-4 py-3 -outline-offset-2 hover:bg-hover data-[status=active]:bg-accent-soft sm:px-6"
    >
      {scored && <Ring score={score} />}
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className={cn("line-clamp-2 font-medium", job.status === "closed" && "text-ink-soft")}>
          {q ? <Marked text={job.title} q={q} /> : job.title}
        </span>
        <span className="truncate text-sm text-ink-soft">
          {job.company} · {placeLine(job)}
        </span>
        <span className="flex min-w-0 flex-wrap items-baseline gap-x-2 text-sm text-ink-faint">
          <Pay money={job.salary} className="text-ink" />
          {score?.eligibility === "ineligible" && <span>Not eligible</span>}
          {job.status === "closed" && <span>Closed</span>}
          <RelativeTime at={job.posted_at} />
          {job.demo && <span>Invented</span>}
        </span>
        {q && job.snippet && (
          <span className="line-clamp-2 text-sm text-ink-soft">
            <Marked text={job.snippet} q={q} />
          </span>
        )}
      </span>
    </Link>
  );
}
