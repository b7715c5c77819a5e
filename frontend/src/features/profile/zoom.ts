/** How wide a page is drawn: a share of the pane, 1 = as wide as the pane. */
export const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
export const fitting = 1;

/** The next size up or down; the present one at either end. */
export function zoomed(present: number, by: 1 | -1): number {
  const larger = zooms.filter((zoom) => zoom > present);
  const smaller = zooms.filter((zoom) => zoom < present);
  return (by > 0 ? larger[0] : smaller.at(-1)) ?? present;
}
