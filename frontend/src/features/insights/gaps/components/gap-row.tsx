import { Link } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Evidence } from "@/components/ui/evidence";
import { Meter } from "@/components/ui/progress";
import { formatCount, plural } from "@/lib/format";
import type { Gap } from "../types";
import { effortWords, importanceWords, points, riseSentence } from "../words";

const quotesShown = 1;

interface GapRowProps {
  gap: Gap;
  /** The largest gain of the list: the bar's full length. */
  most: number;
  claiming: boolean;
  onClaim: (gap: Gap) => void;
}

/** One thing that is missing: what having it would change, why, how far it is, and who asks for it in which words. */
export function GapRow({ gap, most, claiming, onClaim }: GapRowProps) {
  return (
    <article
      aria-label={gap.name}
      className="grid gap-x-8 gap-y-4 px-4 py-5 sm:px-6 md:grid-cols-[minmax(0,1fr)_11rem]"
    >
      <div className="grid min-w-0 content-start gap-3">
        <div className="grid gap-1">
          <h2 className="flex flex-wrap items-baseline gap-x-2 text-lg font-semibold">
            {gap.name}
            <span className="text-sm font-normal text-ink-faint">
              {gap.state === "partly" ? "partly met" : importanceWords[gap.importance]}
            </span>
          </h2>
          <p className="max-w-text text-pretty text-ink-soft">{gap.reason}</p>
        </div>
        <Quotes gap={gap} />
        <div className="flex flex-wrap gap-2">
          {gap.kind === "skill" ? (
            <>
              <Button size="sm" loading={claiming} onClick={() => onClaim(gap)}>
                <Plus aria-hidden className="size-3.5" />
                <span>
                  I have this<span className="sr-only">: {gap.name}. Add it to my profile</span>
                </span>
              </Button>
              <Button asChild size="sm" variant="quiet">
                <Link to="/jobs" search={{ skills: [gap.name] }}>
                  <span>
                    Postings<span className="sr-only"> that ask for {gap.name}</span>
                  </span>
                </Link>
              </Button>
            </>
          ) : (
            <Button asChild size="sm">
              <Link to="/profile">
                <span>
                  Add it to my profile<span className="sr-only">: {gap.name}</span>
                </span>
              </Link>
            </Button>
          )}
        </div>
      </div>
      <Figures gap={gap} most={most} />
    </article>
  );
}

function Figures({ gap, most }: Pick<GapRowProps, "gap" | "most">) {
  return (
    <div className="grid content-start gap-3">
      <div className="grid gap-1">
        <p className="flex items-baseline justify-between gap-3 md:block">
          <span className="text-xl font-semibold tabular">
            {gap.gain > 0 ? `+${points(gap.gain)}` : points(gap.gain)}
            <span className="ml-1 text-sm font-normal text-ink-faint">points in all</span>
          </span>
        </p>
        <Meter value={most > 0 ? gap.gain / most : 0} />
        <p className="text-sm text-ink-soft tabular">{riseSentence(gap)}</p>
      </div>
      <dl className="grid gap-1 text-sm tabular">
        {gap.opens > 0 && gap.matches > 0 && (
          <Fact term="Opens">{plural(gap.opens, "match", "matches")}</Fact>
        )}
        <Fact term={gap.kind === "skill" ? "Open postings" : "Of your matches"}>
          {formatCount(gap.demand)}
        </Fact>
        {gap.effort && (
          <Fact term="Effort">
            {gap.near ? <>near {gap.near.name}</> : effortWords[gap.effort.level].toLowerCase()}
          </Fact>
        )}
      </dl>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex justify-between gap-3">
      <dt className="text-ink-faint">{term}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  );
}

function Quotes({ gap }: { gap: Gap }) {
  const [all, setAll] = useState(false);
  const shown = all ? gap.quotes : gap.quotes.slice(0, quotesShown);
  const hidden = gap.quotes.length - quotesShown;
  return (
    <div className="grid gap-2">
      {gap.effort && (
        <p className="text-pretty">
          <span className="text-ink-faint">{effortWords[gap.effort.level]}.</span> {gap.effort.reason}
        </p>
      )}
      <ul aria-label={`Who asks for ${gap.name}`} className="grid gap-2 empty:hidden">
        {shown.map((quote) => (
          <li key={`${quote.match_id} ${quote.text}`} className="grid gap-0.5">
            <span className="text-pretty break-words">
              <Evidence from="job">{quote.text}</Evidence>
            </span>
            <Link
              to="/matches/$matchId"
              params={{ matchId: quote.match_id }}
              className="w-fit rounded-mark text-sm text-ink-soft hover:text-ink hover:underline"
            >
              {quote.job_title}, {quote.company}
            </Link>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          aria-expanded={all}
          onClick={() => setAll(!all)}
          className="w-fit rounded-control text-sm text-ink-soft underline decoration-line-strong underline-offset-2 hover:text-ink"
        >
          {all
            ? "Fewer words"
            : `${plural(hidden, "more posting")} in ${hidden === 1 ? "its" : "their"} words`}
          <span className="sr-only">: {gap.name}</span>
        </button>
      )}
    </div>
  );
}
