import { Fragment, useState, type ReactNode } from "react";
import { goToQuote } from "@/components/posting/go-to-quote";
import { Evidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import { inOrder, pairsOf, pointsOf } from "../explain";
import type { Factor, FactorEvidence, Match } from "../types";

const quotesAtFirst = 3;
const quietLink = "rounded-[2px] underline decoration-1 underline-offset-2 hover:text-ink";

function points(value: number): string {
  return value.toFixed(1);
}

/** Each question of the match: what it weighs, what it gives, why, and the words on both sides. */
export function FactorList({ match }: { match: Match }) {
  const factors = inOrder(match.factors);
  const judged = factors.filter((factor) => factor.score !== null);
  const silent = factors.filter((factor) => factor.score === null);
  const widest = Math.max(...judged.map(({ weight }) => weight), 0.01);
  return (
    <div className="grid gap-5">
      <ul className="grid gap-5">
        {judged.map((factor) => (
          <FactorRow key={factor.slug} factor={factor} widest={widest} skills={match.matching_skills} />
        ))}
      </ul>
      <div className="flex items-baseline justify-between gap-4 border-t pt-3">
        <p className="text-sm text-ink-faint">Together, of 100</p>
        <p className="font-semibold tabular">{points(match.score)}</p>
      </div>
      {silent.length > 0 && (
        <dl className="grid gap-x-3 gap-y-1 text-sm text-ink-faint sm:grid-cols-[max-content_1fr]">
          {silent.map((factor) => (
            <Fragment key={factor.slug}>
              <dt className="font-medium">{factor.label}</dt>
              <dd>Does not count: {lowerFirst(factor.reason)}</dd>
            </Fragment>
          ))}
        </dl>
      )}
    </div>
  );
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

interface FactorRowProps {
  factor: Factor;
  /** The weight that takes the whole width, so that a bar's length is what its factor can give at most. */
  widest: number;
  skills: readonly string[];
}

function FactorRow({ factor, widest, skills }: FactorRowProps) {
  const given = pointsOf(factor);
  const score = factor.score ?? 0;
  const cv = factor.evidence.filter(({ from }) => from === "cv");
  const job = factor.evidence.filter(({ from }) => from === "job");
  return (
    <li className="grid gap-1.5">
      <div className="flex items-baseline justify-between gap-4">
        <h4 className="font-medium">{factor.label}</h4>
        {given && (
          <p className="text-sm text-ink-faint tabular">
            <span className="font-semibold text-ink">{points(given.earned)}</span> of {points(given.possible)}
          </p>
        )}
      </div>
      <span
        aria-hidden
        className="block h-2 overflow-hidden rounded-full bg-pressed"
        style={{ width: `${(factor.weight / widest) * 100}%` }}
      >
        <span className="block h-full rounded-full bg-ink-soft" style={{ width: `${score * 100}%` }} />
      </span>
      <p className="max-w-text text-pretty text-ink-soft">{factor.reason}</p>
      {factor.evidence.length > 0 && (
        <div className={cn("mt-1 grid gap-x-6 gap-y-2", cv.length > 0 && job.length > 0 && "sm:grid-cols-2")}>
          {cv.length > 0 && <Side label="Your CV" quotes={cv} factor={factor} skills={skills} />}
          {job.length > 0 && (
            <Side
              label="The posting"
              quotes={job}
              factor={factor}
              skills={skills}
              action={
                <button
                  type="button"
                  className={quietLink}
                  onClick={() => goToQuote(job.flatMap((each) => pairsOf(factor, each, skills)))}
                >
                  show in its text
                </button>
              }
            />
          )}
        </div>
      )}
    </li>
  );
}

interface SideProps {
  label: string;
  quotes: readonly FactorEvidence[];
  factor: Factor;
  skills: readonly string[];
  action?: ReactNode;
}

function Side({ label, quotes, factor, skills, action }: SideProps) {
  const [all, setAll] = useState(false);
  const shown = all ? quotes : quotes.slice(0, quotesAtFirst);
  const more = quotes.length - shown.length;
  return (
    <div className="min-w-0">
      <p className="text-xs text-ink-faint">
        {label} {action && <>· {action}</>}
      </p>
      <ul className="mt-0.5 grid gap-1.5 font-serif">
        {shown.map((evidence) => (
          <li key={evidence.quote} className="break-words">
            <Evidence from={evidence.from} pair={pairsOf(factor, evidence, skills)}>
              {evidence.quote}
            </Evidence>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" onClick={() => setAll(true)} className={cn(quietLink, "mt-1 text-sm")}>
          {more} more
        </button>
      )}
    </div>
  );
}
