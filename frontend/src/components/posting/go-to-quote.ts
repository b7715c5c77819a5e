/** Brings the first marked words of these names into view and lights them; false where the text has none. */
export function goToQuote(pairs: readonly string[]): boolean {
  const text = document.querySelector(".posting-text");
  const mark = pairs
    .map((pair) => text?.querySelector<HTMLElement>(`[data-pairs~="${CSS.escape(pair)}"]`))
    .find((found) => found != null);
  mark?.scrollIntoView({ block: "center" });
  mark?.focus({ preventScroll: true });
  return mark != null;
}
