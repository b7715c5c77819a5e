import { Check, PencilLine, RotateCw, Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import { Evidence } from "@/components/ui/evidence";
import { blocks, restsOn, sideOf } from "../../letter-words";
import type { Sentence } from "../../types";
import { useLetterEditor } from "../../use-letter-editor";

function Heading({ sentence }: { sentence: Sentence }) {
  const side = sideOf(sentence);
  if (side) return restsOn[side];
  if (sentence.state === "general") return "Claims nothing that could be checked";
  return sentence.accepted ? "You say that it is true" : "Nothing here supports this yet";
}

function Reasons({ sentence }: { sentence: Sentence }) {
  if (sentence.claims.length === 0)
    return <p className="text-ink-soft">Neither your CV nor the posting says this.</p>;
  return (
    <ul className="grid gap-1.5">
      {sentence.claims.map(({ kind, words, reason }) => (
        <li key={`${kind} ${words}`} className="text-pretty text-ink-soft">
          {reason}
        </li>
      ))}
    </ul>
  );
}

interface SentenceCardProps {
  sentence: Sentence;
  /** With the words it rests on, where no list of them stands beside the letter. */
  withQuotes?: boolean;
}

/** What is known of one sentence, and what can be done about it. */
export function SentenceCard({ sentence, withQuotes }: SentenceCardProps) {
  const { edit, accept, writeAnew, underWay, editing } = useLetterEditor();
  const { number, paragraph, accepted, state } = sentence;
  const open = blocks(sentence);
  return (
    <section
      aria-label="The chosen sentence"
      className="grid gap-3 rounded-card bg-surface p-4 shadow-card ring-1 ring-line"
    >
      <div className="grid gap-1.5">
        <h2 className="font-semibold">
          <Heading sentence={sentence} />
        </h2>
        {state === "unsupported" && <Reasons sentence={sentence} />}
        {open && (
          <p className="text-pretty text-ink-soft">
            If it is true, say so and the letter can go out. It is yours to answer for.
          </p>
        )}
      </div>
      {withQuotes && sentence.support.length > 0 && (
        <ul className="grid gap-2 font-serif">
          {sentence.support.map(({ from, quote }) => (
            <li key={`${from} ${quote}`} className="break-words">
              <Evidence from={from}>{quote}</Evidence>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {open && (
          <Button size="sm" onClick={() => accept(number, true)}>
            <Check aria-hidden className="size-3.5" /> This is true <Hint keys="a" />
          </Button>
        )}
        {state === "unsupported" && accepted && (
          <Button size="sm" onClick={() => accept(number, false)}>
            <Undo2 aria-hidden className="size-3.5" /> Take that back <Hint keys="a" />
          </Button>
        )}
        <Button
          size="sm"
          aria-pressed={editing?.kind === "sentence" && editing.number === number}
          onClick={() => edit({ kind: "sentence", number })}
        >
          <PencilLine aria-hidden className="size-3.5" /> Edit <Hint keys="e" />
        </Button>
        <Button
          size="sm"
          variant="quiet"
          loading={underWay === paragraph}
          onClick={() => writeAnew(paragraph)}
        >
          {underWay !== paragraph && <RotateCw aria-hidden className="size-3.5" />} Paragraph anew{" "}
          <Hint keys="r" />
        </Button>
      </div>
    </section>
  );
}

function Hint({ keys }: { keys: string }) {
  return <KeyHint keys={keys} className="max-xl:hidden pointer-coarse:hidden" />;
}
