import type { Schema } from "@/api/types";

export type Board = Schema<"ApplicationBoardOut">;
export type Column = Schema<"ApplicationColumn">;
/** A card as the board and the table show it. */
export type CardItem = Schema<"ApplicationItem">;
/** A card as its own page has it. */
export type Card = Schema<"ApplicationOut">;
export type CardPatch = Schema<"ApplicationPatch">;
export type Contact = Schema<"ApplicationContact">;
export type Step = Schema<"ApplicationStepOut">;
export type StepKind = Schema<"StepKind">;
export type CalendarStep = Schema<"CalendarStepOut">;
export type TimelineEvent = Schema<"ApplicationEventOut">;
export type CardFile = Schema<"ApplicationFileOut">;
export type Stages = Schema<"ApplicationStages">;
