import type { Schema } from "@/api/types";
import { piecesOf, strokesIn } from "@/lib/highlight";

type Phrase = Schema<"PhraseOut">;

/** A text in which the skills it describes in words of its own are underlined, soft ones called so. */
export function Phrases({ text, phrases }: { text: string; phrases: readonly Phrase[] }) {
  const quotes = phrases.map(({ text: words, kind }) => ({
    text: words,
    from: "job" as const,
    pairs: [kind],
  }));
  return piecesOf(text, strokesIn(text, quotes)).map((piece, index) => {
    if (!piece.stroke) return piece.text;
    const soft = piece.stroke.pairs.includes("soft");
    return (
      <span
        key={index}
        title={soft ? "A soft skill, in the posting’s own words" : "A skill, in the posting’s own words"}
        className="underline decoration-job-line decoration-[1.5px] underline-offset-4"
      >
        {piece.text}
        {soft && <span className="sr-only"> (soft skill)</span>}
      </span>
    );
  });
}
