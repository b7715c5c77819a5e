import { Link } from "@tanstack/react-router";
import { useMemo, type ReactNode } from "react";
import { PostingText } from "@/components/posting/posting-text";
import { EvidenceScope } from "@/components/ui/evidence";
import { Skeleton } from "@/components/ui/skeleton";
import { textLink } from "@/components/ui/text-link";
import { cn } from "@/lib/cn";
import { demandsOf, postingQuotes, tally } from "../explain";
import type { JobDetail, Match, MatchDetail } from "../types";
import { eligibilityId, whatIfId, whyId } from "../parts";
import { Checklist } from "./checklist";
import { EligibilityList } from "./eligibility-list";
import { FactorList } from "./factor-list";
import { History } from "./history";
import { NextActions } from "./next-actions";
import { WhatIf } from "./what-if";

interface PartProps {
  id?: string;
  title: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

function Part({ id, title, aside, className, children }: PartProps) {
  return (
    <section
      {...(id && { id })}
      tabIndex={id ? -1 : undefined}
      className={cn("scroll-mt-4 self-start outline-none", className)}
    >
      <div className="mb-3 flex items-baseline justify-between gap-4">
        <h3 className="text-lg font-semibold">{title}</h3>
        {aside && <p className="text-sm text-ink-faint tabular">{aside}</p>}
      </div>
      {children}
    </section>
  );
}

/** What the score rests on, beside the posting with the same words marked. */
interface ExplainedProps {
  match: Match;
  /** Comes with the match's own page; what it adds is left out until it is there. */
  detail: MatchDetail | undefined;
  job: JobDetail;
}

export function Explained({ match, detail, job }: ExplainedProps) {
  const demands = useMemo(() => demandsOf(detail?.requirements ?? []), [detail?.requirements]);
  const moments = detail?.history ?? [];
  const quotes = useMemo(() => postingQuotes(match, demands), [match, demands]);
  const { met, judged } = tally(demands.filter(({ importance }) => importance !== "generic"));
  return (
    <EvidenceScope>
      <div className="mt-8 grid grid-cols-1 gap-10 @5xl:grid-cols-2 @5xl:gap-12">
        <div className="grid grid-cols-1 content-start gap-10">
          <Part id={whyId} title="Why this score">
            <FactorList match={match} />
          </Part>
          <Part id={eligibilityId} title="May you take it">
            <EligibilityList match={match} />
          </Part>
          {!detail && <Skeleton className="h-48" />}
          {demands.length > 0 && (
            <Part title="What it asks for" aside={judged > 0 && `${met} of ${judged} met`}>
              <Checklist demands={demands} match={match} />
              <p className="mt-3 text-sm">
                <Link to="/insights/gaps/$jobId" params={{ jobId: match.job.id }} className={textLink}>
                  What is missing, and what each would change
                </Link>
              </p>
            </Part>
          )}
          {detail && detail.next_actions.length > 0 && (
            <Part title="What you can do">
              <NextActions match={match} actions={detail.next_actions} />
            </Part>
          )}
          <Part id={whatIfId} title="What if">
            <WhatIf match={match} job={job} />
          </Part>
          {moments.length > 1 && (
            <Part title="How the score moved">
              <History moments={moments} />
            </Part>
          )}
        </div>
        <Part
          title="The posting"
          className="@5xl:sticky @5xl:top-8 @5xl:max-h-[calc(var(--view-height)-4rem)] @5xl:overflow-y-auto"
        >
          {job.description_text.trim() ? (
            <PostingText html={job.description_html} plain={job.description_text} quotes={quotes} />
          ) : (
            <p className="text-ink-soft">Its source gives no text. Open the posting to read it there.</p>
          )}
          {!job.demo && <p className="mt-6 text-sm text-ink-faint">{job.attribution}</p>}
        </Part>
      </div>
    </EvidenceScope>
  );
}
