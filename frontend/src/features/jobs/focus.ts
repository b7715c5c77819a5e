/** Marks a row, so that the keyboard can go to it. */
export function rowMark(id: string) {
  return { "data-job": id };
}

/** Puts the focus on the row of a job once it is drawn. */
export function focusRow(id: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`[data-job="${CSS.escape(id)}"]`);
    row?.focus({ preventScroll: true });
  });
}

/** Where the reading of an open job begins. */
export const detailHeading = "job-title";

/** Puts the focus on the open job, so that the arrow keys scroll it. */
export function focusDetail(): void {
  document.getElementById(detailHeading)?.focus();
}
