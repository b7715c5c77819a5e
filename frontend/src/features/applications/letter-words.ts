import type { Side } from "@/lib/highlight";
import type { Length, Letter, LetterSummary, Sentence, Tone, Wish } from "./types";

export const tones = [
  { value: "formal", label: "Formal" },
  { value: "warm", label: "Warm" },
  { value: "direct", label: "Direct" },
] as const satisfies readonly { value: Tone; label: string }[];

export const lengths = [
  { value: "short", label: "Short" },
  { value: "medium", label: "Medium" },
  { value: "long", label: "Long" },
] as const satisfies readonly { value: Length; label: string }[];

/** About how many words a letter of each length has. */
export const lengthHint: Record<Length, string> = {
  short: "About 100 words in two paragraphs.",
  medium: "About 180 words, half a page.",
  long: "About 280 words, most of a page.",
};

/** The languages a model is asked to write in, as the API names them. */
export const languages = [
  "English",
  "German",
  "French",
  "Spanish",
  "Italian",
  "Portuguese",
  "Dutch",
  "Polish",
  "Czech",
  "Slovak",
  "Swedish",
  "Danish",
  "Norwegian",
  "Finnish",
  "Greek",
  "Romanian",
  "Hungarian",
  "Croatian",
  "Slovenian",
  "Bulgarian",
  "Ukrainian",
  "Estonian",
  "Latvian",
  "Lithuanian",
  "Turkish",
] as const;

/** What can be written without a model. */
export const drafted: readonly string[] = ["English", "German"];

export const restsOn: Record<Side, string> = {
  cv: "Rests on your CV",
  job: "Rests on the posting",
  met: "Rests on your CV and the posting",
};

/** Which side a sentence rests on; null where it claims nothing or nothing is found. */
export function sideOf({ state, support }: Pick<Sentence, "state" | "support">): Side | null {
  if (state !== "supported" || support.length === 0) return null;
  const sides = new Set(support.map(({ from }) => from));
  if (sides.size > 1) return "met";
  return sides.has("cv") ? "cv" : "job";
}

/** Whether a sentence keeps the letter from being handed out. */
export function blocks({ state, accepted }: Pick<Sentence, "state" | "accepted">): boolean {
  return state === "unsupported" && !accepted;
}

/** What is known of a sentence, in words. */
export function standingOf(sentence: Sentence): string {
  if (sentence.state === "unsupported")
    return sentence.accepted ? "You say that it is true" : "No support yet";
  const side = sideOf(sentence);
  return side ? restsOn[side] : "Claims nothing that could be checked";
}

function nameOf(value: string): string {
  return value.charAt(0).toUpperCase() + value.slice(1);
}

/** "Formal, medium, English". */
export function optionWords({ tone, length, language }: LetterSummary["options"]): string {
  return `${nameOf(tone)}, ${length}, ${language}`;
}

/** How a version came about: "by the model", "from evidence". */
export function writerWords({ engine, edited }: Pick<LetterSummary, "engine" | "edited">): string {
  const by = engine === "model" ? "by the model" : "without a model";
  return edited ? `${by}, changed by you` : by;
}

/** To write a letter as this one was. */
export function wishOf({ options, engine }: Pick<LetterSummary, "options" | "engine">): Wish {
  return { ...options, engine };
}

/** The sentences, a list for each paragraph. */
export function paragraphsOf(sentences: readonly Sentence[]): Sentence[][] {
  const paragraphs: Sentence[][] = [];
  for (const sentence of sentences) (paragraphs[sentence.paragraph] ??= []).push(sentence);
  return paragraphs;
}

/** The next sentence that keeps the letter back, after the one somebody is at; from the top where none follows. */
export function nextOpen(letter: Letter, chosen: number | null): number | undefined {
  const open = letter.sentences.filter(blocks).map(({ number }) => number);
  return open.find((number) => number > (chosen ?? -1)) ?? open[0];
}
