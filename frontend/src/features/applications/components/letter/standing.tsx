import type { ReactNode } from "react";
import { Highlighter, ShieldCheck, TextQuote } from "lucide-react";
import { Button } from "@/components/ui/button";
import { KeyHint } from "@/components/ui/key-hint";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import { tally } from "../../evidence-links";
import { blocks, sideOf } from "../../letter-words";
import type { Sentence } from "../../types";

const strokes = {
  met: { label: "both", look: "bg-met border-met-line" },
  cv: { label: "your CV", look: "bg-cv border-cv-line border-dotted" },
  job: { label: "the posting", look: "bg-job border-job-line border-dashed" },
} as const;

interface StandingProps {
  sentences: readonly Sentence[];
  marks: boolean;
  onMarks: (shown: boolean) => void;
  onNext: () => void;
  /** How the letter came about. */
  children: ReactNode;
}

/** What the marks mean, how many sentences bear each, and what still keeps the letter back. */
export function Standing({ sentences, marks, onMarks, onNext, children }: StandingProps) {
  const counted = tally(
    sentences.map((sentence) => ({
      side: sideOf(sentence),
      blocks: blocks(sentence),
      accepted: sentence.accepted && sentence.state === "unsupported",
    })),
  );
  return (
    <div className="grid gap-3">
      <p role="status" className="sr-only">
        {counted.none > 0 ? `${plural(counted.none, "sentence")} without support` : "The letter can go out"}
      </p>
      {children}
      {counted.none > 0 && <KeptBack count={counted.none} onNext={onNext} />}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-soft">
        <span className="order-1 flex items-center gap-1.5">
          <TextQuote aria-hidden className="size-4 text-ink-faint" /> Rests on
        </span>
        <ul className="order-2 flex flex-wrap items-center gap-x-4 gap-y-1 max-sm:order-4 max-sm:w-full">
          {(["met", "cv", "job"] as const).map(
            (side) =>
              counted[side] > 0 && (
                <li key={side} className="flex items-center gap-1.5">
                  <span aria-hidden className={cn("h-3.5 w-5 rounded-mark border-b-2", strokes[side].look)} />
                  {strokes[side].label}
                  <span className="text-ink-faint tabular">{counted[side]}</span>
                </li>
              ),
          )}
          {counted.none > 0 && (
            <li className="flex items-center gap-1.5">
              <span aria-hidden className="h-3.5 w-5 rounded-mark ring-[1.5px] ring-ink-soft ring-inset" />
              nothing yet <span className="text-ink-faint tabular">{counted.none}</span>
            </li>
          )}
          {counted.accepted > 0 && (
            <li className="flex items-center gap-1.5">
              <ShieldCheck aria-hidden className="size-4 text-ink-faint" />
              your word <span className="text-ink-faint tabular">{counted.accepted}</span>
            </li>
          )}
        </ul>
        <Button
          size="sm"
          variant="quiet"
          aria-pressed={marks}
          className="order-3 ml-auto aria-pressed:text-accent-text"
          onClick={() => onMarks(!marks)}
        >
          <Highlighter aria-hidden className="size-3.5" /> Marks
        </Button>
      </div>
    </div>
  );
}

function KeptBack({ count, onNext }: { count: number; onNext: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-control bg-surface px-3 py-2 ring-[1.5px] ring-ink-soft ring-inset">
      <p className="min-w-0 flex-1 text-pretty">
        <span className="font-medium">{plural(count, "sentence has", "sentences have")} no support yet.</span>{" "}
        <span className="text-ink-soft">
          Say that {count === 1 ? "it is" : "they are"} true or change {count === 1 ? "it" : "them"}, then the
          letter can go out.
        </span>
      </p>
      <Button size="sm" onClick={onNext}>
        Show it <KeyHint keys="n" className="max-xl:hidden pointer-coarse:hidden" />
      </Button>
    </div>
  );
}
