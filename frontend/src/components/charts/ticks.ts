const steps = [1, 2, 2.5, 5, 10];

/** The next round step at or above a size: 1, 2, 2.5, 5 times a power of ten. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const found = steps.find((step) => step * power >= size * 0.999_999);
  return (found ?? 10) * power;
}

/**
 * Round ticks that span the figures, about `count` of them; the first and last are the ends of the axis.
 * `whole` keeps to whole numbers, for what is counted.
 */
export function niceTicks(lowest: number, highest: number, count = 4, whole = false): number[] {
  if (!Number.isFinite(lowest) || !Number.isFinite(highest) || lowest > highest) return [0, 1];
  const span = highest - lowest || Math.abs(highest) || 1;
  const wanted = roundStep(span / Math.max(1, count));
  const step = whole ? Math.max(1, Math.ceil(wanted)) : wanted;
  const first = Math.floor(lowest / step);
  const last = Math.max(first + 1, Math.ceil(highest / step));
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** Which of `count` labels to show so that no more than `most` stand side by side; the last one always does. */
export function shownLabels(count: number, most: number): number[] {
  if (count <= 0) return [];
  const every = Math.max(1, Math.ceil(count / Math.max(1, most)));
  const shown: number[] = [];
  for (let index = count - 1; index >= 0; index -= every) shown.unshift(index);
  return shown;
}

/** A name cut to a length, with a sign that it is. */
export function shorter(name: string, most: number): string {
  return name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
}
