import { Check, Circle, CircleDashed } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Evidence, EvidenceScope } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import type { Question } from "../../types";
import { kindWords } from "../../words";

interface QuestionCardProps {
  question: Question;
  index: number;
  total: number;
  attempt?: number;
  /** The one that waits for an answer: with everything that helps to answer it. */
  current?: boolean;
}

/** A question, why it is asked, and what of the posting and the CV it is about. */
export function QuestionCard({ question, index, total, attempt = 1, current }: QuestionCardProps) {
  return (
    <div
      className={cn("grid gap-3", current && "rounded-card bg-float p-4 shadow-card ring-1 ring-line sm:p-6")}
    >
      <div className="grid gap-1.5">
        <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          <span className="font-medium tabular">
            Question {index + 1} of {total}
          </span>
          <Badge>{kindWords[question.kind]}</Badge>
          {attempt > 1 && <Badge tone="accent">Answered again</Badge>}
        </p>
        <h3 className={cn("font-semibold text-pretty", current ? "text-xl tracking-tight" : "text-lg")}>
          {question.text}
        </h3>
      </div>
      {current && <Why question={question} />}
    </div>
  );
}

const standings = {
  met: { icon: Check, text: "Your CV shows it" },
  partly: { icon: CircleDashed, text: "Your CV shows it in part" },
  missing: { icon: Circle, text: "Your CV does not show it yet" },
  unjudged: { icon: CircleDashed, text: "Your CV can’t show it" },
} as const;

export function Why({ question }: { question: Question }) {
  const { why, job_quote: posting, cv_quotes: cv, hints, standing } = question;
  const state = standing ? standings[standing] : null;
  return (
    <EvidenceScope>
      {(why || posting || state) && (
        <dl className="grid gap-x-4 gap-y-2 text-sm sm:grid-cols-[7rem_minmax(0,1fr)]">
          {why && (
            <>
              <dt className="text-ink-faint">Why it is asked</dt>
              <dd className="text-pretty">{why}</dd>
            </>
          )}
          {posting && (
            <>
              <dt className="text-ink-faint">The posting says</dt>
              <dd className="leading-relaxed">
                <Evidence from="job" pair="asked">
                  {posting}
                </Evidence>
              </dd>
            </>
          )}
          {state && (
            <>
              <dt className="text-ink-faint">Your side</dt>
              <dd className="grid gap-1 leading-relaxed">
                <span className="flex items-center gap-1.5">
                  <state.icon aria-hidden className="size-3.5 shrink-0 text-ink-faint" />
                  {state.text}
                  {cv.length > 0 && ":"}
                </span>
                {cv.map((quote) => (
                  <span key={quote}>
                    <Evidence from="cv" pair="asked">
                      {quote}
                    </Evidence>
                  </span>
                ))}
              </dd>
            </>
          )}
        </dl>
      )}
      {hints.length > 0 && (
        <div className="grid gap-1.5 border-t pt-3 text-sm">
          <h4 className="text-ink-faint">A good answer has</h4>
          <ul className="grid gap-1 sm:grid-cols-2 sm:gap-x-6">
            {hints.map((hint) => (
              <li key={hint} className="flex items-start gap-2 text-pretty">
                <span aria-hidden className="mt-2 size-1 shrink-0 rounded-full bg-ink-faint" />
                {hint}
              </li>
            ))}
          </ul>
        </div>
      )}
    </EvidenceScope>
  );
}
