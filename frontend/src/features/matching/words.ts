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

/** "+4.2", "−1.0", "no change". */
export function changeWord(by: number): string {
  const tenths = Math.round(by * 10) / 10;
  if (tenths === 0) return "no change";
  return `${tenths > 0 ? "+" : "−"}${Math.abs(tenths).toFixed(1)}`;
}
