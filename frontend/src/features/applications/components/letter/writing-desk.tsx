import { Square } from "lucide-react";
import { EvidenceScope } from "@/components/ui/evidence";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import { linksOf } from "../../evidence-links";
import { paragraphsOf, sideOf } from "../../letter-words";
import type { Sentence } from "../../types";
import type { Writing } from "../../writing";
import { Desk } from "./desk";
import { EvidenceList } from "./evidence-list";
import { Letterhead } from "./letterhead";
import { Paper } from "./letter-sheet";
import { SentenceWords } from "./sentence";

interface WritingDeskProps {
  writing: Writing;
  company: string;
  onStop: () => void;
}

/** A letter as it is written: each sentence comes with what it rests on. */
export function WritingDesk({ writing, company, onStop }: WritingDeskProps) {
  const sentences = writing.sentences ?? [];
  const { grounds } = linksOf(sentences);
  const paragraphs = paragraphsOf(sentences);
  return (
    <EvidenceScope>
      <Desk
        above={
          <div className="grid gap-3">
            {writing.restarted && (
              <Notice live>{writing.restarted} What follows takes the place of what came before.</Notice>
            )}
            <div className="flex flex-wrap items-center justify-between gap-2 text-sm text-ink-soft">
              <p role="status">
                {sentences.length === 0
                  ? "Reading your CV and the posting"
                  : `Writing: ${plural(sentences.length, "sentence")} so far, each checked as it comes`}
              </p>
              <Button size="sm" onClick={onStop}>
                <Square aria-hidden className="size-3 fill-current" /> Stop
              </Button>
            </div>
          </div>
        }
        letter={
          <Paper label="The letter, while it is written">
            <Letterhead company={company} language={writing.wish.language ?? "English"} />
            <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
              {paragraphs.map((of, number) => (
                <p key={number} className={cn(number === paragraphs.length - 1 && "letter-caret")}>
                  {of.map((sentence) => (
                    <Coming key={sentence.number} sentence={sentence} />
                  ))}
                </p>
              ))}
              {paragraphs.length === 0 && <p className="letter-caret" aria-hidden />}
            </div>
          </Paper>
        }
        beside={<EvidenceList grounds={grounds} chosen={null} />}
      />
    </EvidenceScope>
  );
}

function Coming({ sentence }: { sentence: Sentence }) {
  return (
    <>
      <span
        className="letter-sentence letter-coming"
        data-from={sideOf(sentence) ?? undefined}
        data-standing={sentence.state === "unsupported" ? "none" : undefined}
      >
        <SentenceWords sentence={sentence} />
      </span>{" "}
    </>
  );
}
