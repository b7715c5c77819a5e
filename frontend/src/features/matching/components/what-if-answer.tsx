import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { ArrowRight } from "lucide-react";
import { ErrorState } from "@/components/ui/error-state";
import { ScoreRing } from "@/components/ui/score-ring";
import { cn } from "@/lib/cn";
import { whatIfQuery } from "../queries";
import type { WhatIfQuery } from "../suppose";
import type { EligibilityState, Match } from "../types";
import { changeWord, eligibilityWords } from "../words";

interface WhatIfAnswerProps {
  match: Match;
  /** Null while nothing is supposed. */
  query: WhatIfQuery | null;
}

/** The score before and after what is supposed; it stands there from the start, so that nothing jumps. */
export function WhatIfAnswer({ match, query }: WhatIfAnswerProps) {
  const { data, error, isFetching, refetch } = useQuery({
    ...whatIfQuery(match.id, query ?? {}),
    enabled: query !== null,
    placeholderData: keepPreviousData,
  });
  if (query !== null && error) return <ErrorState error={error} onRetry={() => void refetch()} compact />;
  const answer = query === null ? undefined : data;
  const before = answer?.score_before ?? match.score;
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-3" aria-live="polite" aria-busy={isFetching}>
      <div
        className={cn("flex items-center gap-3 transition-opacity duration-150", isFetching && "opacity-60")}
      >
        <ScoreRing score={before} size="md" word />
        <ArrowRight aria-label="becomes" className="mb-5 size-4 text-ink-faint" />
        {answer ? (
          <ScoreRing score={answer.score_after} size="md" word />
        ) : (
          <span className="mb-5 grid size-12 place-items-center rounded-full text-lg text-ink-faint ring-2 ring-line">
            <span aria-hidden>?</span>
            <span className="sr-only">not supposed yet</span>
          </span>
        )}
      </div>
      <div className="min-w-40 flex-1">
        {answer ? (
          <>
            <p className="text-lg font-semibold tabular">
              {changeWord(answer.score_after - answer.score_before)}
            </p>
            <Eligible before={answer.eligibility_before} after={answer.eligibility_after} />
          </>
        ) : (
          <p className="max-w-text text-sm text-pretty text-ink-soft">
            Suppose something below: you see at once what it would do here. Nothing of it is kept.
          </p>
        )}
      </div>
    </div>
  );
}

function Eligible({ before, after }: { before: EligibilityState; after: EligibilityState }) {
  if (before === after) return <p className="text-sm text-ink-faint">{eligibilityWords[after]}, as before</p>;
  return (
    <p className="text-sm text-ink-soft">
      {eligibilityWords[before]} <span aria-hidden>→</span>
      <span className="sr-only">becomes</span> {eligibilityWords[after].toLowerCase()}
    </p>
  );
}
