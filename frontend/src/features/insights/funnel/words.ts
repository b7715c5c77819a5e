import { formatCount, formatShare, plural } from "@/lib/format";
import type { Calibration, Funnel, FunnelGroup, FunnelStep } from "./queries";
import type { Grouping } from "./search-params";

export const stageWords: Record<FunnelStep["stage"], string> = {
  applied: "Applied",
  reply: "Answered",
  interview: "Interview",
  offer: "Offer",
};

export const groupingWords: Record<Grouping, string> = {
  source: "Source",
  cv: "CV",
  title: "Kind of job",
  band: "Our score",
};

/** The step of a stage; every group holds all four. */
export function stepOf({ steps }: FunnelGroup, stage: FunnelStep["stage"]): FunnelStep | undefined {
  return steps.find((step) => step.stage === stage);
}

/** "3 of 12 (25%)": the share only where there are enough to speak of one. */
export function countWords(step: FunnelStep | undefined, { applications, enough }: FunnelGroup): string {
  const n = step?.n ?? 0;
  const rate = step?.of_applied.rate ?? null;
  const said = `${formatCount(n)} of ${formatCount(applications)}`;
  return enough && rate !== null ? `${said} (${formatShare(rate)})` : said;
}

/** "between 9% and 53%": where the true share lies, as far as so few can tell. */
export function intervalWords({ low, high }: { low: number | null; high: number | null }): string | null {
  if (low === null || high === null) return null;
  return `between ${formatShare(low)} and ${formatShare(high)}`;
}

/** "9 days", "under a day"; words where no application has both dates. */
export function daysWords({ median, n }: FunnelStep["days_from_applied"]): string {
  if (median === null || n === 0) return "no dates yet";
  if (median < 1) return "under a day";
  const days = median % 1 === 0 ? formatCount(median) : median.toFixed(1);
  return `${days} ${median === 1 ? "day" : "days"}`;
}

/** How far applications got, in one sentence. */
export function funnelSentence({ total }: Funnel): string {
  const n = (stage: FunnelStep["stage"]) => stepOf(total, stage)?.n ?? 0;
  const open =
    total.waiting > 0
      ? ` ${plural(total.waiting, "application")} still ${total.waiting === 1 ? "waits" : "wait"} for an answer.`
      : "";
  return `Of ${plural(total.applications, "application")}, ${formatCount(n("reply"))} ${n("reply") === 1 ? "was" : "were"} answered, ${formatCount(n("interview"))} led to an interview, ${formatCount(n("offer"))} to an offer.${open}`;
}

/** What the funnel rests on and what it leaves out. */
export function basisSentence({ total, undated, undated_counted: counted, fewest }: Funnel): string {
  const without =
    undated > 0
      ? ` ${plural(undated, "application")} without a date ${undated === 1 ? "is" : "are"} ${counted ? "counted, but not in the days" : "left out"}.`
      : "";
  return `From your board: ${plural(total.applications, "application")}, ${formatCount(total.refused)} refused, ${formatCount(total.withdrawn)} withdrawn. Shares are told from ${formatCount(fewest)} applications on.${without}`;
}

/** Which scores the calibration counts under, and how many it has to leave out. */
export function scoredSentence({ scored, unscored, at_applying: then, present }: Calibration): string {
  const parts = [
    ...(then > 0 ? [`${formatCount(then)} by the score on the day you applied`] : []),
    ...(present > 0 ? [`${formatCount(present)} by the score of today`] : []),
  ];
  const told = `${plural(scored, "application")} with a score${parts.length > 0 ? `: ${parts.join(", ")}` : ""}.`;
  return unscored > 0 ? `${told} ${formatCount(unscored)} without one left out.` : told;
}
