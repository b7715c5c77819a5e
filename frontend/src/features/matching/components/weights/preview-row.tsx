import { Link } from "@tanstack/react-router";
import { ArrowDown, ArrowUp } from "lucide-react";
import { ScoreRing } from "@/components/ui/score-ring";
import { cn } from "@/lib/cn";
import { placeLine } from "@/lib/jobs/place";
import type { PreviewItem } from "../../types";
import { changeWord } from "../../words";

export const rowHeight = 60;

/** A match with its place under the weights that are tried, and how far it came. */
export function PreviewRow({ row, at }: { row: PreviewItem; at: number }) {
  const { job, rank, rank_before: before, score, score_before: was, eligibility } = row;
  const climbs = before - rank;
  const barred = eligibility === "ineligible";
  return (
    <li
      className="absolute inset-x-0 top-0 border-b transition-transform duration-200 ease-out"
      style={{ height: rowHeight, transform: `translateY(${at * rowHeight}px)` }}
      aria-posinset={rank}
    >
      <Link
        to="/matches/$matchId"
        params={{ matchId: row.match_id }}
        className="grid h-full grid-cols-[2.25rem_2.25rem_minmax(0,1fr)_auto] items-center gap-3 px-4 -outline-offset-2 hover:bg-hover sm:px-6"
      >
        <span className="grid justify-items-center text-sm tabular">
          <span className="font-medium">{rank}</span>
          <Climb by={climbs} />
        </span>
        <ScoreRing score={score} />
        <span className="min-w-0">
          <span className={cn("block truncate font-medium", barred && "text-ink-soft")}>{job.title}</span>
          <span className="block truncate text-sm text-ink-faint">
            {barred && "Not eligible · "}
            {job.company} · {placeLine(job)}
          </span>
        </span>
        <span className="text-right text-sm text-ink-faint tabular">
          {Math.abs(score - was) >= 0.05 && changeWord(score - was)}
        </span>
      </Link>
    </li>
  );
}

function Climb({ by }: { by: number }) {
  if (by === 0) return null;
  const Icon = by > 0 ? ArrowUp : ArrowDown;
  return (
    <span
      className={cn(
        "flex h-3.5 items-center gap-0.5 text-xs leading-none",
        by > 0 ? "text-accent-text" : "text-ink-faint",
      )}
    >
      <Icon aria-hidden className="size-3" />
      <span className="sr-only">{by > 0 ? "up" : "down"}</span>
      {Math.abs(by)}
    </span>
  );
}
