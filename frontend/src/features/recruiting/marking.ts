import { piecesOf, type Piece, type Side } from "@/lib/highlight";
import type { Requirement } from "./types";

/** Where a text names a thing as a word of its own: "Go" is neither in "Google" nor in "Django". */
function placeOf(text: string, name: string): number {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}+#])`, "iu").exec(text)?.index ?? -1;
}

/** What of a quote answers a demand: of a long list of skills only the one asked for; all of it where none is named. */
export function answering(quote: string, { skills }: Requirement, from: Side, pair: string): Piece[] {
  const held = skills.filter(({ state }) => state !== "missing");
  const names = held.flatMap(({ name, through }) => (through ? [name, through] : [name]));
  const found = names
    .map((name) => ({ start: placeOf(quote, name), end: placeOf(quote, name) + name.length }))
    .filter(({ start }) => start >= 0)
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const apart = found.filter(({ start }, at) => found.slice(0, at).every(({ end }) => end <= start));
  const strokes = apart.length > 0 ? apart : [{ start: 0, end: quote.length }];
  return piecesOf(
    quote,
    strokes.map((stroke) => ({ ...stroke, from, pairs: [pair] })),
  );
}
