import { Card } from "@/components/ui/card";
import { cn } from "@/lib/cn";
import type { Wish } from "../../types";
import { Letterhead } from "./letterhead";
import { WritingForm } from "./writing-form";

// How full the lines of the sheet are, and what they would rest on.
const ghost = [
  ["w-full bg-job/70", "w-3/5 bg-job/70"],
  ["w-full bg-met/70", "w-11/12 bg-cv/70", "w-full bg-cv/70", "w-2/5 bg-met/70"],
  ["w-full bg-cv/70", "w-4/5 bg-met/70"],
] as const;

interface FirstLetterProps {
  matchId: string;
  company: string;
  model: boolean;
  onWrite: (wish: Wish, regenerate: boolean) => void;
}

/** Before the first letter: an empty sheet, and how it is to be written. */
export function FirstLetter({ matchId, company, model, onWrite }: FirstLetterProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-8 xl:grid-cols-[minmax(0,41rem)_minmax(0,1fr)] xl:gap-x-14">
      <div aria-hidden className="letter-sheet reading max-w-none px-14 py-12 max-xl:hidden xl:min-h-[40rem]">
        <Letterhead company={company} language="English" />
        <div className="grid gap-8">
          {ghost.map((lines, paragraph) => (
            <div key={paragraph} className="grid gap-3">
              {lines.map((look) => (
                <span key={look} className={cn("block h-3 rounded-mark", look)} />
              ))}
            </div>
          ))}
        </div>
      </div>
      <Card
        title="Your first letter"
        description="Every sentence rests on your CV or the posting, and shows on what. What rests on nothing waits for your word."
      >
        <WritingForm
          matchId={matchId}
          start={{ tone: "formal", length: "medium", engine: model ? "model" : "evidence" }}
          model={model}
          onWrite={onWrite}
        />
      </Card>
    </div>
  );
}
