import { bandOf, type Band } from "@/lib/score";
import type { Message, Question } from "./types";

const scoreWords = ["Not there", "Thin", "Partly", "Good", "Strong"] as const;

/** A score of a criterion in a word; null is one that could not be judged. */
export function scoreWord(score: number | null, best = 4): string {
  if (score === null) return "Not judged";
  return scoreWords[Math.round((score / best) * 4)] ?? "Strong";
}

/** The band of a criterion's score, for its colour. */
export function bandOfScore(score: number, best = 4): Band {
  return bandOf((score / best) * 100);
}

/** The scores one can give oneself. */
export const ownScores = scoreWords.map((label, score) => ({ value: String(score), label }));

export const kindWords: Record<Question["kind"], string> = {
  opening: "Opening",
  experience: "Experience",
  gap: "A gap",
  scenario: "Situation",
  credential: "Credential",
  motivation: "Motivation",
  pay: "Pay",
  closing: "Closing",
};

const wordsPerMinute = 130;

/** How long an answer is: "52 words, about 25 seconds when spoken". */
export function lengthOf(text: string): string {
  const count = text.split(/\s+/).filter(Boolean).length;
  if (count === 0) return "";
  const words = count === 1 ? "1 word" : `${count} words`;
  const seconds = Math.round((count / wordsPerMinute) * 12) * 5;
  if (seconds < 10) return words;
  const spoken = seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
  return `${words}, about ${spoken} when spoken`;
}

/** The coach's words before a question that a message ends with. */
export function beforeQuestion(text: string, question: Question | null): string {
  const at = question ? text.lastIndexOf(question.text) : -1;
  const before = at < 0 ? text : text.slice(0, at);
  return before.replace(/Question \d+ of \d+:\s*$/, "").trim();
}

/** What wrote a reply and what it took: "claude-sonnet-5-5, 4 credits"; null for the rules. */
export function madeBy({ model, credits }: Message): string | null {
  if (!model) return null;
  if (credits === 0) return model;
  return `${model}, ${credits === 1 ? "1 credit" : `${credits} credits`}`;
}
