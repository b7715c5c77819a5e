import { useMemo } from "react";
import { Evidence } from "@/components/ui/evidence";
import { piecesOf, type Side } from "@/lib/highlight";
import { strokesOver } from "../naming";

interface AnswerQuoteProps {
  quote: string;
  from: Side;
  pair: string;
  /** The words that answer, such as the names of skills; without any in the quote all of it does. */
  words: readonly string[];
}

/** Words of the CV with what answers under the highlighter: of a long list of skills only the one that is asked for. */
export function AnswerQuote({ quote, from, pair, words }: AnswerQuoteProps) {
  const pieces = useMemo(() => {
    const strokes = strokesOver(quote, words, from, pair);
    return strokes.length > 0 ? piecesOf(quote, strokes) : null;
  }, [quote, from, pair, words]);
  return (
    <p className="font-serif break-words text-ink-soft">
      {pieces ? (
        pieces.map(({ text, stroke }, index) =>
          stroke ? (
            <Evidence key={index} from={from} pair={pair} className="text-ink">
              {text}
            </Evidence>
          ) : (
            text
          ),
        )
      ) : (
        <Evidence from={from} pair={pair} className="text-ink">
          {quote}
        </Evidence>
      )}
    </p>
  );
}
