import { Link } from "@tanstack/react-router";
import {
  Bookmark,
  Check,
  Circle,
  CircleHelp,
  CircleSlash2,
  Columns2,
  Send,
  TrendingDown,
  TrendingUp,
} from "lucide-react";
import { useEffect, useRef } from "react";
import type { Schema } from "@/api/types";
import { Pay } from "@/components/ui/pay";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreRing } from "@/components/ui/score-ring";
import { cn } from "@/lib/cn";
import { placeLine } from "@/lib/jobs/place";
import { movedSentence } from "@/lib/matches/moved";

type Match = Schema<"MatchOut">;

const mostMet = 2;
const mostMissing = 1;

interface MatchRowProps {
  match: Match;
  /** The one the keyboard is on; it takes the focus, so that Enter opens it. */
  focused?: boolean;
  /** Chosen for comparison. */
  chosen?: boolean;
}

function Eligibility({ match }: { match: Match }) {
  const { state, reasons } = match.eligibility;
  if (state === "eligible") return null;
  const reason = reasons.find((each) => each.state === state);
  const Icon = state === "unclear" ? CircleHelp : CircleSlash2;
  return (
    <span className="flex items-start gap-1.5 text-sm text-ink-soft">
      <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="line-clamp-2">
        {state === "unclear" ? "Unclear" : "Not eligible"}
        {reason && `: ${reason.detail}`}
      </span>
    </span>
  );
}

function Decided({ status }: { status: Match["status"] }) {
  if (status === "new" || status === "hidden") return null;
  const Icon = status === "interested" ? Bookmark : Send;
  return (
    <span className="inline-flex items-center gap-1 text-accent-text">
      <Icon aria-hidden className="size-3" />
      {status === "interested" ? "Saved" : status === "applied" ? "Applied" : status}
    </span>
  );
}

/** How the score moved lately, and why. */
function Moved({ match: { moved } }: { match: Match }) {
  if (!moved) return null;
  const Icon = moved.by > 0 ? TrendingUp : TrendingDown;
  return (
    <span className="flex items-start gap-1.5 text-sm text-ink-soft">
      <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span className="line-clamp-1">{movedSentence(moved)}</span>
    </span>
  );
}

/** What speaks most for and against it, on one line; the rest is on the page of the match. */
function Skills({ match }: { match: Match }) {
  const met = match.matching_skills.slice(0, mostMet);
  const missing = match.missing_skills.slice(0, mostMissing);
  if (met.length + missing.length === 0) return null;
  return (
    <span className="mt-0.5 flex h-5 flex-wrap gap-x-3 overflow-hidden text-sm">
      {met.map((name) => (
        <span key={name} className="inline-flex max-w-40 items-center gap-1">
          <Check aria-hidden className="size-3.5 shrink-0 text-met-line" strokeWidth={2.5} />
          <span className="truncate">{name}</span>
          <span className="sr-only"> (you have),</span>
        </span>
      ))}
      {missing.map((name) => (
        <span key={name} className="inline-flex max-w-40 items-center gap-1 text-ink-faint">
          <Circle aria-hidden className="size-3 shrink-0" strokeWidth={2} />
          <span className="truncate">{name}</span>
          <span className="sr-only"> (missing),</span>
        </span>
      ))}
    </span>
  );
}

/** A match in a list: how well it fits, what it is, what speaks for and against it. */
export function MatchRow({ match, focused, chosen }: MatchRowProps) {
  const { job } = match;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (focused) link.current?.focus({ preventScroll: true });
  }, [focused]);
  return (
    <Link
      ref={link}
      to="/matches/$matchId"
      params={{ matchId: match.id }}
      search={true}
      className="flex gap-3 border-b px-4 py-3 -outline-offset-2 hover:bg-hover data-[status=active]:bg-accent-soft"
    >
      <span className="shrink-0 pt-0.5">
        <ScoreRing score={match.score} />
      </span>
      <span className="grid min-w-0 flex-1 gap-1">
        <span className="flex items-baseline justify-between gap-3">
          <span className={cn("min-w-0 font-medium text-pretty", job.status === "closed" && "text-ink-soft")}>
            {job.title}
          </span>
          <span className="flex shrink-0 items-center gap-2 text-xs text-ink-soft">
            {chosen && (
              <span className="inline-flex items-center gap-1 text-accent-text">
                <Columns2 aria-hidden className="size-3.5" />
                <span className="sr-only">chosen for comparison,</span>
              </span>
            )}
            <span aria-hidden>{match.band}</span>
          </span>
        </span>
        <span className="truncate text-sm text-ink-soft">
          {job.company} · {placeLine(job)}
        </span>
        <span className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-faint">
          <Pay money={job.salary} className="text-ink" />
          <RelativeTime at={job.posted_at} />
          {job.status === "closed" && <span>Closed</span>}
          {job.demo && <span>Invented</span>}
          <Decided status={match.status} />
        </span>
        <Moved match={match} />
        <Eligibility match={match} />
        <Skills match={match} />
      </span>
    </Link>
  );
}
