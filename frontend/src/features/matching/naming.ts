import type { Side, Stroke } from "@/lib/highlight";

/** Where a text names a thing as a word of its own: "Go" is neither in "Google" nor in "Django". */
function placeOf(text: string, name: string): number {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}+#])`, "iu").exec(text)?.index ?? -1;
}

export function names(text: string, name: string): boolean {
  return placeOf(text, name) >= 0;
}

/** The strokes of a marker over these names where a text has them, in the order of the text, none over another. */
export function strokesOver(text: string, found: readonly string[], from: Side, pair: string): Stroke[] {
  const strokes = found
    .map((name) => ({ start: placeOf(text, name), length: name.length }))
    .filter(({ start }) => start >= 0)
    .toSorted((a, b) => a.start - b.start || b.length - a.length);
  let done = 0;
  return strokes.flatMap(({ start, length }) => {
    if (start < done) return [];
    done = start + length;
    return [{ start, end: done, from, pairs: [pair] }];
  });
}
