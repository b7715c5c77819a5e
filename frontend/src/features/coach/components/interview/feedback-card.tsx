import type { ReactNode } from "react";
import { ScoreRing } from "@/components/ui/score-ring";
import type { Feedback } from "../../types";
import { RichWords } from "../talk/rich-words";
import { Rubric } from "./rubric";

interface FeedbackCardProps {
  feedback: Feedback;
  /** What it is about, read aloud: "question 2". */
  of: string;
  children?: ReactNode;
}

/** What was found in an answer: the score the rules give, what works, what to change, and each criterion. */
export function FeedbackCard({ feedback, of, children }: FeedbackCardProps) {
  const { overall, words, strength, advice, rubric } = feedback;
  return (
    <section
      aria-label={`Feedback on ${of}`}
      className="grid gap-4 rounded-card bg-paper p-4 ring-1 ring-line sm:p-6"
    >
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-4">
        <ScoreRing score={overall} size="md" word className="self-start" />
        <div className="grid content-start gap-3">
          {words ? <RichWords text={words} /> : strength && <Works strength={strength} />}
          {advice.length > 0 && (
            <div className="grid gap-1">
              <h4 className="text-sm text-ink-faint">To make it stronger</h4>
              <ul className="grid gap-1">
                {advice.map((one) => (
                  <li key={one} className="flex items-start gap-2 text-pretty">
                    <span aria-hidden className="mt-2 size-1 shrink-0 rounded-full bg-ink-faint" />
                    {one}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      </div>
      <div className="border-t pt-2">
        <Rubric rubric={rubric} />
      </div>
      {children && (
        <div className="flex flex-wrap items-center justify-between gap-3 empty:hidden">{children}</div>
      )}
    </section>
  );
}

function Works({ strength }: { strength: string }) {
  return (
    <div className="grid gap-1">
      <h4 className="text-sm text-ink-faint">What works</h4>
      <p className="text-pretty">{strength}</p>
    </div>
  );
}
