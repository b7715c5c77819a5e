import { Link } from "@tanstack/react-router";
import { Check, Circle, CircleHelp, CircleSlash2, EyeOff } from "lucide-react";
import { useEffect, useRef } from "react";
import { Badge } from "@/components/ui/badge";
import { ScoreRing } from "@/components/ui/score-ring";
import type { Ranked } from "../../types";
import { calledBy, sourceWords } from "../../words";
import { Decided } from "./decided";

const mostMet = 3;
const mostMissing = 2;

interface RankedRowProps {
  jobId: string;
  candidate: Ranked;
  /** The one the keyboard is on; it takes the focus, so that Enter opens it. */
  focused: boolean;
}

/** A candidate in a ranking: place, fit, what speaks for and against, and what was decided. */
export function RankedRow({ jobId, candidate, focused }: RankedRowProps) {
  const { rank, score, band, source, hidden_text: hidden, decision } = candidate;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (focused) link.current?.focus({ preventScroll: true });
  }, [focused]);
  return (
    <Link
      ref={link}
      to="/candidates/jobs/$jobId/$candidateId"
      params={{ jobId, candidateId: candidate.candidate_id }}
      search={true}
      className="flex gap-3 border-b px-4 py-3 -outline-offset-2 hover:bg-hover data-[status=active]:bg-accent-soft"
    >
      <span className="shrink-0 pt-0.5">
        <ScoreRing score={score} />
      </span>
      <span className="grid min-w-0 flex-1 gap-1">
        <span className="flex items-baseline justify-between gap-3">
          <span className="min-w-0 font-medium break-words">
            <span className="font-normal text-ink-faint">
              <span className="sr-only">Rank </span>
              {rank}.{" "}
            </span>
            {calledBy(candidate)}
          </span>
          <span aria-hidden className="shrink-0 text-xs text-ink-soft">
            {band}
          </span>
        </span>
        <Skills candidate={candidate} />
        <Eligibility candidate={candidate} />
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint empty:hidden">
          {decision && <Decided decision={decision.decision} />}
          {hidden && (
            <Badge tone="cv" icon={EyeOff}>
              Hidden text
            </Badge>
          )}
          {source === "open_profile" && <span>{sourceWords.open_profile}</span>}
        </span>
      </span>
    </Link>
  );
}

function Eligibility({ candidate: { eligibility } }: { candidate: Ranked }) {
  const { state, reasons } = eligibility;
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

function Skills({ candidate }: { candidate: Ranked }) {
  const met = candidate.matching_skills.slice(0, mostMet);
  const missing = candidate.missing_skills.slice(0, mostMissing);
  if (met.length + missing.length === 0) return null;
  return (
    <span className="flex h-5 flex-wrap gap-x-3 overflow-hidden text-sm">
      {met.map((name) => (
        <span key={name} className="inline-flex max-w-40 items-center gap-1">
          <Check aria-hidden className="size-3.5 shrink-0 text-met-line" strokeWidth={2.5} />
          <span className="truncate">{name}</span>
          <span className="sr-only"> (shown),</span>
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
