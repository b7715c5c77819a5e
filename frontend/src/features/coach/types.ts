import type { Schema } from "@/api/types";

export type Conversation = Schema<"ConversationOut">;
export type ConversationItem = Schema<"ConversationItem">;
export type Message = Schema<"CoachMessageOut">;
export type Question = Schema<"CoachQuestionOut">;
export type Criterion = Schema<"CoachCriterion">;
export type Feedback = Schema<"CoachFeedback">;
export type Answered = Schema<"CoachAnswered">;
export type Persona = Schema<"PersonaOut">;
export type PersonaIn = Schema<"PersonaIn">;
export type Mode = Schema<"Mode">;
export type Engine = Schema<"AnswerEngine">;
export type Report = Schema<"InterviewReport">;
export type ReportAnswer = Schema<"ReportAnswer">;
export type ReportCriterion = Schema<"ReportCriterion">;
