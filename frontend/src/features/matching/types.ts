import type { Schema } from "@/api/types";

export type Match = Schema<"MatchOut">;
export type MatchPage = Schema<"MatchPage">;
export type Status = Schema<"Status">;
export type Factor = Schema<"FactorOut">;
export type FactorEvidence = Factor["evidence"][number];
export type EligibilityReason = Schema<"EligibilityReasonOut">;
export type EligibilityState = Schema<"Eligibility">;
export type Job = Schema<"JobItem">;
export type JobDetail = Schema<"JobOut">;
export type Requirement = Schema<"RequirementOut">;
