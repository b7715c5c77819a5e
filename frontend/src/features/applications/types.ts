import type { Schema } from "@/api/types";

export type Letter = Schema<"LetterOut">;
export type Sentence = Schema<"LetterSentence">;
export type LetterSummary = Schema<"LetterSummary">;
export type LetterPatch = Schema<"LetterPatch">;
export type Claim = Schema<"LetterClaim">;
export type Support = Sentence["support"][number];
export type Tone = Schema<"Tone">;
export type Length = Schema<"Length">;
export type Writer = Schema<"Writer">;
export type WritingCost = Schema<"WritingCost">;
export type Highlights = Schema<"HighlightsOut">;
export type Highlight = Highlights["bullets"][number];
export type FileKind = "pdf" | "docx" | "txt";

/** A letter with the state it is in, so that another window's change is never overwritten unseen. */
export interface Tagged {
  letter: Letter;
  etag: string | null;
}

/** How a letter is to be written; no language means the posting's. */
export interface Wish {
  tone: Tone;
  length: Length;
  language?: string | undefined;
  engine: Writer;
}
