import { ChevronRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Evidence, EvidenceScope } from "@/components/ui/evidence";
import { ScoreRing } from "@/components/ui/score-ring";
import type { ReportAnswer } from "../../types";
import { kindWords } from "../../words";
import { Answer } from "../interview/answer";
import { Rubric } from "../interview/rubric";
import { RichWords } from "../talk/rich-words";
import { SelfReview } from "./self-review";

interface AnswerReportProps {
  conversationId: string;
  answer: ReportAnswer;
  index: number;
  total: number;
}

/** One question with the answer given last: what it asks for, what was found, and one's own view. */
export function AnswerReport({ conversationId, answer, index, total }: AnswerReportProps) {
  const {
    question,
    kind,
    overall,
    rubric,
    words,
    strength,
    advice,
    attempts,
    skipped,
    message_id: id,
  } = answer;
  return (
    <EvidenceScope>
      <article
        aria-labelledby={`question-${index}`}
        className="grid gap-5 rounded-card bg-surface p-4 shadow-card ring-1 ring-line sm:p-6"
      >
        <header className="flex items-start justify-between gap-4">
          <div className="grid gap-1.5">
            <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
              <span className="font-medium tabular">
                Question {index + 1} of {total}
              </span>
              <Badge>{kindWords[kind]}</Badge>
              {attempts > 1 && <span className="text-ink-faint">{attempts} tries, the last one counts</span>}
            </p>
            <h3 id={`question-${index}`} className="max-w-text text-lg font-semibold text-pretty">
              {question}
            </h3>
          </div>
          {!skipped && <ScoreRing score={overall} size="md" word className="shrink-0" />}
        </header>
        <Grounds answer={answer} />
        {skipped || !answer.answer ? (
          <p className="text-ink-faint">You skipped this one. It may well be asked.</p>
        ) : (
          <>
            <Answer text={answer.answer} rubric={rubric} />
            <Rubric rubric={rubric} />
            {(words ?? strength) && <RichWords text={words ?? strength ?? ""} />}
            {advice.length > 0 && (
              <ul aria-label="To make it stronger" className="grid gap-1">
                {advice.map((one) => (
                  <li key={one} className="flex max-w-text items-start gap-2 text-pretty">
                    <span aria-hidden className="mt-2 size-1 shrink-0 rounded-full bg-ink-faint" />
                    {one}
                  </li>
                ))}
              </ul>
            )}
            {id && (
              <details className="group border-t pt-3" open={answer.review !== null}>
                <summary className="-mx-1 flex w-fit cursor-pointer list-none items-center gap-1.5 rounded-control px-1 font-medium text-ink-soft hover:text-ink pointer-coarse:min-h-11">
                  <ChevronRight aria-hidden className="size-4 transition-transform group-open:rotate-90" />
                  Judge it yourself
                </summary>
                <SelfReview conversationId={conversationId} messageId={id} answer={answer} />
              </details>
            )}
          </>
        )}
      </article>
    </EvidenceScope>
  );
}

function Grounds({ answer: { job_quote: posting, cv_quotes: cv, standing } }: { answer: ReportAnswer }) {
  if (!posting && cv.length === 0) return null;
  return (
    <p className="max-w-text text-sm leading-relaxed text-ink-soft">
      {posting && (
        <>
          The posting says{" "}
          <Evidence from="job" pair="asked">
            {posting}
          </Evidence>{" "}
        </>
      )}
      {cv.length > 0 && (
        <>
          Your CV shows{" "}
          {cv.map((quote, index) => (
            <span key={quote}>
              {index > 0 && ", "}
              <Evidence from="cv" pair="asked">
                {quote}
              </Evidence>
            </span>
          ))}
        </>
      )}
      {standing === "missing" && "Your CV does not show it yet."}
    </p>
  );
}
