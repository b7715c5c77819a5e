import { useMemo, useState } from "react";
import { EvidenceScope } from "@/components/ui/evidence";
import { Segmented } from "@/components/ui/segmented";
import type { Problem } from "@/lib/problem";
import { useShortcuts } from "@/lib/shortcuts";
import { linksOf } from "../../evidence-links";
import { nextOpen } from "../../letter-words";
import type { Letter } from "../../types";
import {
  focusSentence,
  LetterEditorContext,
  useEditorState,
  type LetterEditor,
} from "../../use-letter-editor";
import { useRoomBeside } from "../../use-room";
import { HighlightsPanel } from "../highlights/highlights-panel";
import { About } from "./about";
import { Desk } from "./desk";
import { EvidenceList } from "./evidence-list";
import { LetterSheet } from "./letter-sheet";
import { SecondLook } from "./second-look";
import { SentenceCard } from "./sentence-card";
import { Standing } from "./standing";

interface LetterDeskProps {
  matchId: string;
  letter: Letter;
  company: string;
  /** Whether there is a model to ask. */
  model: boolean;
  onNotice: (notice: string) => void;
  onRefused: (problem: Problem) => void;
}

/** One version of the letter: the sheet, and beside it what it rests on. */
export function LetterDesk({ matchId, letter, company, model, onNotice, onRefused }: LetterDeskProps) {
  const editor = useEditorState({ matchId, letter, onNotice, onRefused });
  const [marks, setMarks] = useState(true);
  const { grounds, pairs } = useMemo(() => linksOf(letter.sentences), [letter.sentences]);
  const goToOpen = () => {
    const number = nextOpen(letter, editor.chosen);
    if (number !== undefined) focusSentence(number);
  };
  useLetterKeys(editor, goToOpen, () => setMarks((shown) => !shown));
  return (
    <LetterEditorContext value={editor}>
      <EvidenceScope>
        <Desk
          above={
            <Standing sentences={letter.sentences} marks={marks} onMarks={setMarks} onNext={goToOpen}>
              <About letter={letter} />
            </Standing>
          }
          letter={<LetterSheet company={company} pairs={pairs} marks={marks} />}
          beside={<Beside matchId={matchId} model={model} editor={editor} grounds={grounds} />}
        />
      </EvidenceScope>
    </LetterEditorContext>
  );
}

function useLetterKeys(editor: LetterEditor, goToOpen: () => void, toggleMarks: () => void): void {
  const { letter, chosen } = editor;
  const sentence = chosen === null ? undefined : letter.sentences[chosen];
  const move = (by: 1 | -1) => {
    const last = letter.sentences.length - 1;
    const next = chosen === null ? (by === 1 ? 0 : last) : Math.min(Math.max(chosen + by, 0), last);
    editor.choose(next);
    focusSentence(next);
  };
  useShortcuts("Letter", [
    { keys: "j", label: "Next sentence", run: () => move(1) },
    { keys: "k", label: "Previous sentence", run: () => move(-1) },
    { keys: "n", label: "Next sentence without support", run: goToOpen },
    {
      keys: "e",
      label: "Edit the sentence",
      run: () => sentence && editor.edit({ kind: "sentence", number: sentence.number }),
    },
    {
      keys: "a",
      label: "Say that it is true, or take that back",
      run: () => sentence?.state === "unsupported" && editor.accept(sentence.number, !sentence.accepted),
    },
    {
      keys: "r",
      label: "Write the paragraph anew",
      run: () => sentence && editor.writeAnew(sentence.paragraph),
    },
    { keys: "m", label: "Show or hide the marks", run: toggleMarks },
  ]);
}

const sides = [
  { value: "evidence", label: "Evidence" },
  { value: "lines", label: "CV highlights" },
] as const;

interface BesideProps {
  matchId: string;
  model: boolean;
  editor: LetterEditor;
  grounds: ReturnType<typeof linksOf>["grounds"];
}

function Beside({ matchId, model, editor, grounds }: BesideProps) {
  const [side, setSide] = useState<"evidence" | "lines">("evidence");
  const room = useRoomBeside();
  const { chosen, letter } = editor;
  const sentence = chosen === null ? undefined : letter.sentences[chosen];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Segmented label="Beside the letter" value={side} options={sides} onValueChange={setSide} />
      {side === "lines" ? (
        <HighlightsPanel matchId={matchId} model={model} />
      ) : (
        <>
          {room &&
            (sentence ? (
              <SentenceCard sentence={sentence} />
            ) : (
              <p className="px-3 text-sm text-pretty text-ink-faint">
                Point at a sentence to see what it rests on; press it to change it.
              </p>
            ))}
          <EvidenceList grounds={grounds} chosen={chosen} onGo={focusSentence} />
          {model && <SecondLook />}
        </>
      )}
    </div>
  );
}
