import { plural } from "@/lib/format";
import type { Agreement, ConsentBasis, Decision, LogLine, PoolItem, Ranked } from "./types";

export const decisions = ["shortlist", "interview", "reject"] as const satisfies Decision[];

/** A decision that stands, as a state. */
export const decidedWords: Record<Decision, string> = {
  shortlist: "Shortlisted",
  interview: "Invited",
  reject: "Rejected",
};

/** The button, and the question it asks. */
export const decideWords: Record<Decision, string> = {
  shortlist: "Shortlist",
  interview: "Invite to an interview",
  reject: "Reject",
};

export const actionWords: Record<LogLine["action"], string> = {
  shortlist: "Shortlisted",
  interview: "Invited to an interview",
  reject: "Rejected",
  undo: "Took the decision back",
  blind_lifted: "Showed names for this job",
  blind_restored: "Hid names for this job",
  identity_opened: "Looked at who it is",
  corrected: "Corrected name or contact",
  withdrew: "A candidate withdrew",
  erased: "Erased a candidate",
};

export const sourceWords: Record<PoolItem["source"], string> = {
  upload: "You sent the CV",
  open_profile: "Opened their profile",
};

export const basisWords: Record<ConsentBasis, string> = {
  consent: "They agreed to it",
  application: "They applied for a job",
  contract: "A contract with them",
  legitimate_interest: "A legitimate interest of ours",
};

/** The day of a consent, which has no hour: "3 May 2026". */
export function dayOf(iso: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" }).format(new Date(iso));
}

/** What a candidate is called on screen: the name once it is shown, else the code that stays the same. */
export function calledBy({ name, code }: Pick<Ranked, "name" | "code">): string {
  return name ?? `Candidate ${code}`;
}

/** Whether a ranking made again is the same, in a sentence. */
export function agreementSentence({ asked, made, identical, correlation, processes, repeats }: Agreement) {
  if (asked === 0) return "Made once so far.";
  if (made < asked) return `Made again ${made} of ${asked} times.`;
  const times = `${made + 1} times`;
  if (identical) {
    const where = processes > 1 ? ` by ${plural(processes, "process", "processes")}` : "";
    return `Made ${times}${where}: the same result each time.`;
  }
  const largest = Math.max(0, ...repeats.map(({ largest_change: change }) => change));
  const order = correlation === null ? "" : ` The order agrees to ${correlation.toFixed(3)} of 1.`;
  return `Made ${times}: results differ by up to ${largest.toFixed(1)} points.${order}`;
}

/** A reason that is offered, made of what the ranking itself says; the person may change it. */
export function reasonsFor(candidate: Ranked, decision: Decision): string[] {
  const { matching_skills: met, missing_skills: missing, eligibility } = candidate;
  if (decision !== "reject") return met.length > 0 ? [`Shows ${listed(met.slice(0, 3))}`] : [];
  const barred = eligibility.reasons.find(({ state }) => state === "ineligible");
  return [
    ...(barred ? [barred.detail] : []),
    ...(missing.length > 0 ? [`No sign of ${listed(missing.slice(0, 3))}`] : []),
  ];
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat("en", { type: "conjunction" }).format(names);
}
