/** The parts of a match's page that a key or an action leads to. */
export const whyId = "why-this-score";
export const eligibilityId = "may-you-take-it";
export const whatIfId = "what-if";

/** Brings a part into view and gives it the focus; false while it is not on the page yet. */
export function goToPart(id: string): boolean {
  const part = document.getElementById(id);
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
  return part !== null;
}
