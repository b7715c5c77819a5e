import { RelativeTime } from "@/components/ui/relative-time";
import type { Letter } from "../../types";

/** How a letter came about: who wrote it and when, and what is to be known of that. */
export function About({ letter }: { letter: Letter }) {
  const { notice, engine, model, edited, generated_at: made, changed_at: changed } = letter;
  const by = engine === "model" ? `Written by ${model}` : "Put together from your CV and the posting";
  return (
    <p className="text-sm text-pretty text-ink-faint">
      {notice ? `${notice} Written ` : `${by} `}
      <RelativeTime at={made} />
      {edited && (
        <>
          , changed by you <RelativeTime at={changed} />
        </>
      )}
      .
    </p>
  );
}
