/** The part of a match's page that explains its score. */
export const whyId = "why-this-score";

/** Brings the explanation into view and gives it the focus; false while it is not on the page yet. */
export function goToWhy(): boolean {
  const part = document.getElementById(whyId);
  part?.scrollIntoView({ block: "start" });
  part?.focus({ preventScroll: true });
  return part !== null;
}
