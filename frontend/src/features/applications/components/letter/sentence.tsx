import { Check } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useEvidence } from "@/components/ui/evidence";
import { doubtsIn } from "../../evidence-links";
import { blocks, sideOf, standingOf } from "../../letter-words";
import type { Sentence } from "../../types";
import { sentenceId, useLetterEditor } from "../../use-letter-editor";

function markOf(sentence: Sentence): string | undefined {
  if (sentence.state !== "unsupported") return undefined;
  return sentence.accepted ? "vouched" : "none";
}

/** The words of a sentence, with those that rest on nothing. */
export function SentenceWords({ sentence }: { sentence: Sentence }) {
  if (!blocks(sentence)) return sentence.text;
  const pieces = doubtsIn(
    sentence.text,
    sentence.claims.map(({ words }) => words),
  );
  return pieces.map(({ text, doubted }, index) =>
    doubted ? (
      <span key={index} className="letter-doubt">
        {text}
      </span>
    ) : (
      text
    ),
  );
}

interface SentenceMarkProps {
  sentence: Sentence;
  pairs: readonly string[];
}

/** A sentence under its mark: a place to go to, and where it is changed. */
export function SentenceMark({ sentence, pairs }: SentenceMarkProps) {
  const editor = useLetterEditor();
  const { number } = sentence;
  const chosen = editor.chosen === number;
  const { lit, handlers } = useEvidence(pairs);
  const edit = () => editor.edit({ kind: "sentence", number });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    edit();
  };
  return (
    <>
      <span
        id={sentenceId(number)}
        role="button"
        tabIndex={0}
        aria-pressed={chosen}
        aria-describedby={`${sentenceId(number)}-standing`}
        className="letter-sentence"
        data-from={sideOf(sentence) ?? undefined}
        data-standing={markOf(sentence)}
        data-chosen={chosen || undefined}
        data-lit={lit || undefined}
        data-own-enter
        {...handlers}
        onFocus={() => {
          editor.choose(number);
          handlers.onFocus?.();
        }}
        onClick={() => editor.choose(number)}
        onDoubleClick={edit}
        onKeyDown={onKeyDown}
      >
        <SentenceWords sentence={sentence} />
        {sentence.accepted && sentence.state === "unsupported" && (
          <Check aria-hidden className="ml-1 inline size-3 align-baseline text-ink-faint" strokeWidth={3} />
        )}
      </span>
      <span hidden id={`${sentenceId(number)}-standing`}>
        {standingOf(sentence)}
      </span>
    </>
  );
}
