import type { Schema } from "@/api/types";

export type WhyNot = Schema<"WhyNot">;

const sentences: Record<WhyNot, string> = {
  few_postings:
    "Too few postings were posted in these weeks, or in the ones before them, to compare. Try a longer time.",
  few_of_it: "Too few postings ask for it to speak of a change: one more would move the figure too far.",
  none_before: "No posting of the time before asked for it, so there is nothing to compare with.",
  cut_short:
    "For these filters only the newest postings were read. The time before is not whole, so a comparison would mislead.",
  no_pay: "No employer states pay here. We show no figure that is not an employer’s own.",
  few_paid: "Fewer than five postings state pay here. A middle of so few would be one employer’s taste.",
};

/** Why a figure is missing, in a sentence. */
export function whyWords(reason: WhyNot | null): string {
  return reason ? sentences[reason] : "There is no figure for this yet.";
}
