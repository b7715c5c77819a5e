import type { Schema } from "@/api/types";

export type Match = Schema<"MatchOut">;
export type MatchDetail = Schema<"MatchDetailOut">;
export type MatchPage = Schema<"MatchPage">;
export type Status = Schema<"Status">;
export type Factor = Schema<"FactorOut">;
export type FactorEvidence = Factor["evidence"][number];
export type EligibilityReason = Schema<"EligibilityReasonOut">;
export type EligibilityState = Schema<"Eligibility">;
export type Job = Schema<"JobItem">;
export type JobDetail = Schema<"JobOut">;
/** Something the posting asks for, with how the profile answers it. */
export type Requirement = Schema<"AnsweredRequirement">;
export type NextAction = Schema<"NextAction">;
export type Weights = Schema<"OwnWeightsOut">;
export type WeightItem = Schema<"OwnWeightOut">;
export type Preview = Schema<"PreviewOut">;
export type PreviewItem = Schema<"PreviewItem">;
export type Suggestions = Schema<"SuggestionsOut">;
export type Suggestion = Schema<"SuggestionOut">;
export type ListWhatIf = Schema<"ListWhatIfOut">;
export type Comparison = Schema<"CompareOut">;
export type ComparedFactor = Schema<"ComparedFactor">;
