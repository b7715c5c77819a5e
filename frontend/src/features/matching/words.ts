import type { EligibilityState, Status } from "./types";

export const statusWords: Record<Status, string> = {
  new: "New",
  interested: "Saved",
  applied: "Applied",
  interviewing: "Interviewing",
  offer: "Offer",
  rejected: "Rejected",
  hidden: "Hidden",
};

/** What a toast says once something was decided. */
export const decisionWords: Record<Status, string> = { ...statusWords, new: "Back among the new ones" };

export const eligibilityWords: Record<EligibilityState, string> = {
  eligible: "Eligible",
  unclear: "Eligibility unclear",
  ineligible: "Not eligible",
};

const ruleWords: Record<string, string> = {
  licence: "Licence",
  language: "Language",
  location: "Place",
  work_permit: "Work permit",
  clearance: "Clearance",
};

export function ruleWord(rule: string): string {
  return ruleWords[rule] ?? rule.replaceAll("_", " ");
}
