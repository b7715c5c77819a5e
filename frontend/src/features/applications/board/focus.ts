/** Gives the focus back to the card or row the keyboard was on, after a menu or a card's page has closed. */
export function focusCursor(): void {
  // After what moved has been drawn.
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (activeElement?.closest("[role=dialog]")) return;
    if (activeElement?.closest("main") && activeElement.tagName !== "H1") return;
    document.querySelector<HTMLElement>("main [data-own-enter][tabindex='0']")?.focus();
  });
}
