import { Evidence, useEvidence } from "@/components/ui/evidence";
import { piecesOf, strokesIn } from "@/lib/highlight";
import type { Criterion } from "../../types";

interface AnswerProps {
  text: string;
  rubric: readonly Criterion[];
}

/** The criterion whose quotes stand in the CV too; they alone are amber. */
const backed = "evidence";

/** One's own answer, with the words marked that a criterion rests on. */
export function Answer({ text, rubric }: AnswerProps) {
  const quotes = rubric.flatMap(({ name, quotes }) =>
    quotes.map((quote) => ({ text: quote, from: "cv" as const, pairs: [name] })),
  );
  return (
    <div className="border-l-2 border-line-strong pl-4">
      <p className="max-w-text leading-relaxed text-pretty wrap-anywhere whitespace-pre-wrap">
        <span className="sr-only">Your answer: </span>
        {piecesOf(text, strokesIn(text, quotes)).map(({ text: words, stroke }, index) => {
          if (!stroke) return <span key={index}>{words}</span>;
          if (stroke.pairs.includes(backed))
            return (
              <Evidence key={index} from="cv" pair={stroke.pairs}>
                {words}
              </Evidence>
            );
          return (
            <OwnWords key={index} pairs={stroke.pairs}>
              {words}
            </OwnWords>
          );
        })}
      </p>
    </div>
  );
}

/** Words of one's own that neither the CV nor the posting holds: a pencil line, no colour, until the criterion is pointed at. */
export function OwnWords({ pairs, children }: { pairs: readonly string[]; children: string }) {
  const { lit, handlers } = useEvidence(pairs);
  return (
    <mark
      className="evidence [text-decoration-thickness:1px] [--stroke-line:var(--color-line-strong)] [--stroke:transparent] data-[lit=true]:[--stroke:var(--color-pressed)]"
      data-lit={lit || undefined}
      tabIndex={pairs.length > 0 ? 0 : undefined}
      {...handlers}
    >
      {children}
    </mark>
  );
}
