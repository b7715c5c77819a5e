import { createContext, use, useState } from "react";
import { plural } from "@/lib/format";
import { asProblem, type Problem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useLetterStep } from "./queries";
import type { Letter, LetterPatch, Tagged } from "./types";

export type Line = "greeting" | "closing" | "signature";

/** What is being changed in place: a sentence, one of the lines around them, or a paragraph that is new. */
export type Editing =
  { kind: "sentence"; number: number } | { kind: "line"; name: Line } | { kind: "paragraph" };

/** The sentence on the page, for the focus. */
export function sentenceId(number: number): string {
  return `sentence-${number}`;
}

export function focusSentence(number: number): void {
  // After the page has drawn what the sentence became.
  requestAnimationFrame(() => {
    const element = document.getElementById(sentenceId(number));
    element?.scrollIntoView({ block: "nearest" });
    element?.focus({ preventScroll: true });
  });
}

function patchFor(letter: Letter, editing: Editing, text: string): LetterPatch {
  if (editing.kind === "sentence") return { sentences: [{ number: editing.number, text }] };
  if (editing.kind === "line") return { [editing.name]: text };
  return { paragraphs: [...letter.paragraphs, text] };
}

function said(editing: Editing, text: string): string {
  if (editing.kind === "paragraph") return "The paragraph is added";
  if (editing.kind === "line") return "The letter is changed";
  return text ? "The sentence is changed" : "The sentence is taken out";
}

/** The words somebody vouched for that lost it on the way back, by number. */
function toVouchFor(before: Letter, after: Letter): number[] {
  const vouched = new Set(before.sentences.filter(({ accepted }) => accepted).map(({ text }) => text));
  return after.sentences
    .filter(({ text, accepted, state }) => state === "unsupported" && !accepted && vouched.has(text))
    .map(({ number }) => number);
}

function complain(error: unknown): void {
  const problem = asProblem(error);
  const detail =
    problem.status === 412
      ? "The letter changed in another window. Here is its newest state: repeat your change."
      : problem.message;
  toast({ title: "The letter stays as it is", detail, tone: "danger" });
}

interface Options {
  matchId: string;
  letter: Letter;
  /** What the server says of how something came about. */
  onNotice: (notice: string) => void;
  onRefused: (problem: Problem) => void;
}

/** Changing one letter by key or button: which sentence one is at, what is being edited, and the way back. */
export function useEditorState({ matchId, letter, onNotice, onRefused }: Options) {
  const [chosen, choose] = useState<number | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const step = useLetterStep(matchId, letter.id);
  const anew = useLetterStep(matchId, letter.id);
  const look = useLetterStep(matchId, letter.id);

  const restore = async (before: Letter) => {
    const { greeting, closing, signature, paragraphs } = before;
    try {
      const patch = { greeting, closing, signature, paragraphs };
      const { letter: back } = await step.mutateAsync({ kind: "change", patch });
      for (const sentence of toVouchFor(before, back))
        await step.mutateAsync({ kind: "accept", sentence, accepted: true });
    } catch (error) {
      complain(error);
    }
  };
  const tell = (title: string, before: Letter, { letter: after }: Tagged) => {
    const more = after.unsupported - before.unsupported;
    toast({
      title,
      ...(more > 0 && { detail: `${plural(more, "sentence has", "sentences have")} no support yet.` }),
      undo: () => void restore(before),
    });
  };
  const edit = (next: Editing | null) => {
    setRefusal(null);
    setEditing(next);
    if (next?.kind === "sentence") choose(next.number);
    if (next === null && editing?.kind === "sentence") focusSentence(editing.number);
  };
  const save = (text: string) => {
    if (!editing) return;
    const before = letter;
    const title = said(editing, text);
    setRefusal(null);
    step.mutate(
      { kind: "change", patch: patchFor(letter, editing, text) },
      {
        onSuccess: (held) => {
          edit(null);
          tell(title, before, held);
        },
        // What was typed stays in the box.
        onError: (error) => setRefusal(asProblem(error)),
      },
    );
  };
  // Said and taken back by the same button: no more of it is needed.
  const accept = (sentence: number, accepted: boolean) =>
    step.mutate({ kind: "accept", sentence, accepted }, { onError: complain });
  const writeAnew = (paragraph: number) => {
    const before = letter;
    anew.mutate(
      { kind: "anew", paragraph },
      {
        onSuccess: (held) => {
          if (held.letter.text === before.text)
            onNotice(held.letter.notice ?? "The paragraph stays as it was.");
          else tell(`Paragraph ${paragraph + 1} is written anew`, before, held);
        },
        onError: (error) => {
          const problem = asProblem(error);
          if (problem.status === 402) onRefused(problem);
          else complain(error);
        },
      },
    );
  };
  const review = () =>
    look.mutate(
      { kind: "review" },
      {
        onSuccess: ({ letter: after }) => after.notice && onNotice(after.notice),
        onError: (error) => (asProblem(error).status === 402 ? onRefused(asProblem(error)) : complain(error)),
      },
    );
  return {
    letter,
    review,
    reviewing: look.isPending,
    chosen: chosen !== null && chosen < letter.sentences.length ? chosen : null,
    choose,
    editing,
    edit,
    save,
    saving: step.isPending,
    refusal,
    accept,
    writeAnew,
    /** The paragraph that is being written anew. */
    underWay: anew.isPending && anew.variables.kind === "anew" ? anew.variables.paragraph : null,
  };
}

export type LetterEditor = ReturnType<typeof useEditorState>;

export const LetterEditorContext = createContext<LetterEditor | null>(null);

export function useLetterEditor(): LetterEditor {
  const editor = use(LetterEditorContext);
  if (!editor) throw new Error("There is no letter around this");
  return editor;
}
