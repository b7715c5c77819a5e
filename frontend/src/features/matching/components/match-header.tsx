import { useQuery } from "@tanstack/react-query";
import type { RefObject } from "react";
import { Badge } from "@/components/ui/badge";
import { Pay } from "@/components/ui/pay";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreRing } from "@/components/ui/score-ring";
import { placeLine } from "@/lib/jobs/place";
import { employmentWords, seniorityWords } from "@/lib/jobs/words";
import { movedSentence } from "@/lib/matches/moved";
import { labelsOf, sourcesQuery } from "@/lib/sources/queries";
import type { Match } from "../types";
import { eligibilityWords } from "../words";

interface MatchHeaderProps {
  match: Match;
  /** Where the focus goes when the page covers the list. */
  heading: RefObject<HTMLHeadingElement | null>;
}

/** The score, and what the posting is. */
export function MatchHeader({ match, heading }: MatchHeaderProps) {
  const { job } = match;
  const { data: sources } = useQuery(sourcesQuery);
  const source = labelsOf(sources?.items).get(job.source) ?? job.source;
  const { state } = match.eligibility;
  return (
    <header className="flex items-start gap-4 sm:gap-6">
      <ScoreRing score={match.score} size="lg" word />
      <div className="grid min-w-0 flex-1 gap-1">
        <h2
          ref={heading}
          tabIndex={-1}
          className="text-xl font-semibold tracking-tight text-balance outline-none"
        >
          {job.title}
        </h2>
        <p className="text-ink-soft">
          {job.company} · {placeLine(job)}
        </p>
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Pay money={job.salary} className="font-medium" />
          <Badge tone={state === "eligible" ? "met" : "missing"}>{eligibilityWords[state]}</Badge>
          {job.seniority && <span className="text-sm text-ink-soft">{seniorityWords[job.seniority]}</span>}
          {job.employment_type && (
            <span className="text-sm text-ink-soft">{employmentWords[job.employment_type]}</span>
          )}
        </p>
        <p className="text-sm text-ink-faint">
          {job.demo ? "Invented posting" : <>From {source}</>} · posted <RelativeTime at={job.posted_at} />
        </p>
        {match.moved && <p className="text-sm text-ink-soft">{movedSentence(match.moved)}.</p>}
      </div>
    </header>
  );
}
