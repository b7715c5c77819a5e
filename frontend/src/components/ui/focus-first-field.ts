/** For a dialog that opens: the first thing to fill in, else the dialog itself; never the cross in its corner. */
export function focusFirstField(event: Event): void {
  const dialog = event.currentTarget;
  if (!(dialog instanceof HTMLElement)) return;
  event.preventDefault();
  (dialog.querySelector<HTMLElement>("input, textarea, select") ?? dialog).focus();
}
