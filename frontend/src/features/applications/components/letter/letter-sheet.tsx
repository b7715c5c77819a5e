import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { paragraphsOf } from "../../letter-words";
import { useLetterEditor } from "../../use-letter-editor";
import { EditBox } from "./edit-box";
import { LetterLine } from "./letter-line";
import { LetterParagraph } from "./letter-paragraph";
import { Letterhead } from "./letterhead";

interface PaperProps {
  marks?: boolean;
  label: string;
  className?: string;
  children: ReactNode;
}

/** The page a letter is written on. */
export function Paper({ marks = true, label, className, children }: PaperProps) {
  return (
    <article
      aria-label={label}
      data-marks={marks ? "on" : "off"}
      className={cn(
        "letter-sheet reading max-w-none px-5 py-8 sm:px-12 sm:py-12 xl:min-h-[52rem] xl:px-14",
        className,
      )}
    >
      {children}
    </article>
  );
}

interface LetterSheetProps {
  company: string;
  pairs: ReadonlyMap<number, readonly string[]>;
  marks: boolean;
}

/** The letter as it goes out, each sentence marked by what it rests on and changed where it stands. */
export function LetterSheet({ company, pairs, marks }: LetterSheetProps) {
  const { letter, editing, edit } = useLetterEditor();
  return (
    <Paper label="The letter" marks={marks}>
      <Letterhead company={company} language={letter.options.language} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <LetterLine name="greeting" />
        {paragraphsOf(letter.sentences).map((sentences, number) => (
          <LetterParagraph key={number} number={number} sentences={sentences} pairs={pairs} />
        ))}
        {editing?.kind === "paragraph" ? (
          <EditBox label="A new paragraph" start="" />
        ) : (
          <Button
            size="sm"
            variant="quiet"
            className="-ml-2 w-fit font-sans"
            onClick={() => edit({ kind: "paragraph" })}
          >
            <Plus aria-hidden className="size-3.5" /> Add a paragraph
          </Button>
        )}
        <div className="mt-2 grid gap-1">
          <LetterLine name="closing" />
          <LetterLine name="signature" />
        </div>
      </div>
    </Paper>
  );
}
