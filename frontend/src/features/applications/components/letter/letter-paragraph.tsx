import { RotateCw } from "lucide-react";
import { Fragment } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { cn } from "@/lib/cn";
import type { Sentence } from "../../types";
import { useLetterEditor } from "../../use-letter-editor";
import { useRoomBeside } from "../../use-room";
import { EditBox } from "./edit-box";
import { SentenceCard } from "./sentence-card";
import { SentenceMark } from "./sentence";

interface LetterParagraphProps {
  number: number;
  sentences: readonly Sentence[];
  pairs: ReadonlyMap<number, readonly string[]>;
}

/** A paragraph sentence by sentence; where there is no room beside the letter, what is known of one stands below it. */
export function LetterParagraph({ number, sentences, pairs }: LetterParagraphProps) {
  const editor = useLetterEditor();
  const { editing, chosen, underWay } = editor;
  const wide = useRoomBeside();
  const edited = editing?.kind === "sentence" ? editing.number : null;
  const busy = underWay === number;
  const here = sentences.find((sentence) => sentence.number === chosen);
  return (
    <div className="group/paragraph relative" aria-busy={busy || undefined}>
      {/* A box to write in may stand between its sentences, which a paragraph may not hold. */}
      <div role="paragraph" className={cn(busy && "animate-shimmer")}>
        {sentences.map((sentence) =>
          sentence.number === edited ? (
            <EditBox key={sentence.number} label="The sentence" start={sentence.text} removable />
          ) : (
            <Fragment key={sentence.number}>
              <SentenceMark sentence={sentence} pairs={pairs.get(sentence.number) ?? []} />{" "}
            </Fragment>
          ),
        )}
      </div>
      <div
        className={cn(
          "absolute top-0 -right-11 opacity-0 transition-opacity duration-150 max-xl:hidden",
          "group-focus-within/paragraph:opacity-100 group-hover/paragraph:opacity-100",
          busy && "opacity-100",
        )}
      >
        <IconButton
          icon={RotateCw}
          label={`Write paragraph ${number + 1} anew`}
          keys="r"
          loading={busy}
          className={cn(busy && "[&>svg:last-child]:hidden")}
          onClick={() => editor.writeAnew(number)}
        />
      </div>
      {!wide && here && edited === null && (
        <div className="mt-3 mb-1 font-sans text-base leading-normal">
          <SentenceCard sentence={here} withQuotes />
        </div>
      )}
    </div>
  );
}
