import type { Stage } from "@/lib/applications/stages";
import type { Place } from "./board-cache";
import type { Board, CardItem, StepKind } from "./types";

interface Named {
  title: string;
  company: string;
}

/** "Senior Nurse at Charité". */
export function calledCard({ title, company }: Named): string {
  return company ? `${title} at ${company}` : title;
}

/** What the person calls a stage. */
export function labelOf(stages: readonly { slug: Stage; label: string }[] | undefined, stage: Stage): string {
  const label = stages?.find(({ slug }) => slug === stage)?.label;
  return label ?? stage.charAt(0).toUpperCase() + stage.slice(1);
}

/** What is read out after a move: "Moved Senior Nurse at Charité to Interview, 2 of 14". */
export function movedSentence(board: Board, card: Named, { stage, index }: Place): string {
  const count = board.columns.find(({ slug }) => slug === stage)?.count ?? index + 1;
  return `Moved ${calledCard(card)} to ${labelOf(board.columns, stage)}, ${index + 1} of ${count}`;
}

/** Read out as the keyboard reaches a card. */
export function spokenCard(card: CardItem, label: string, index: number, count: number): string {
  return `${calledCard(card)}, ${label}, ${index + 1} of ${count}`;
}

export const stepWords: Record<StepKind, string> = {
  interview: "Interview",
  follow_up: "Follow up",
  deadline: "Deadline",
  offer_deadline: "Offer ends",
  task: "To do",
};

export const stepOptions = (Object.keys(stepWords) as StepKind[]).map((value) => ({
  value,
  label: stepWords[value],
}));
