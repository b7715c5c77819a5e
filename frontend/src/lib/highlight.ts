export type Side = "cv" | "job" | "met";

/** Words to be marked, and the names they share with their partners elsewhere on the page. */
export interface Quote {
  text: string;
  from: Side;
  pairs: readonly string[];
}

export interface Stroke {
  start: number;
  end: number;
  from: Side;
  pairs: readonly string[];
}

export interface Piece {
  text: string;
  stroke: Stroke | null;
}

interface Folded {
  text: string;
  /** For each character of `text`, where it stands in the original. */
  at: number[];
}

const sameAs: Record<string, string> = {
  "‘": "'",
  "’": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
};

/** Quotes come from the plain text, marks go onto the formatted one: spaces and typographic signs may differ. */
function fold(original: string): Folded {
  const at: number[] = [];
  let text = "";
  for (let index = 0; index < original.length; index += 1) {
    const character = original.charAt(index);
    const space = /\s/.test(character);
    if (space && (text === "" || text.endsWith(" "))) continue;
    const lower = character.toLowerCase();
    // A few letters grow when lowered ("İ"); one place in the original must stay one place.
    text += space ? " " : (sameAs[character] ?? (lower.length === 1 ? lower : character));
    at.push(index);
  }
  return { text, at };
}

function placeOf(quote: string, folded: Folded): [number, number] | null {
  const wanted = fold(quote.replace(/^[\s…]+|[\s…]+$/g, "")).text.trim();
  if (wanted.length < 2) return null;
  const start = folded.text.indexOf(wanted);
  if (start < 0) return null;
  const first = folded.at[start];
  const last = folded.at[start + wanted.length - 1];
  return first === undefined || last === undefined ? null : [first, last + 1];
}

/** What the shared part counts as: words of both sides are met, whoever else quotes them. */
function sideOf(over: readonly Stroke[]): Side {
  if (over.some((stroke) => stroke.from === "met")) return "met";
  return over.every((stroke) => stroke.from === "cv") ? "cv" : "job";
}

function covering(found: readonly Stroke[], start: number, end: number): Stroke | null {
  const over = found.filter((stroke) => stroke.start <= start && stroke.end >= end);
  if (over.length === 0) return null;
  return { start, end, from: sideOf(over), pairs: [...new Set(over.flatMap((stroke) => stroke.pairs))] };
}

/** Where the quotes stand in a text. Where they overlap the stroke is cut, and the shared part carries both names. */
export function strokesIn(text: string, quotes: readonly Quote[]): Stroke[] {
  const folded = fold(text);
  const found = quotes.flatMap(({ text: words, from, pairs }) => {
    const place = placeOf(words, folded);
    return place ? [{ start: place[0], end: place[1], from, pairs }] : [];
  });
  const cuts = [...new Set(found.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const parts = cuts.slice(1).map((end, index) => covering(found, cuts[index] ?? end, end));
  return parts.filter((stroke) => stroke !== null);
}

/** A stretch of the text, cut where strokes begin and end. */
export function piecesOf(text: string, strokes: readonly Stroke[], from = 0, to = text.length): Piece[] {
  const pieces: Piece[] = [];
  let done = from;
  for (const stroke of strokes) {
    const start = Math.max(stroke.start, from);
    const end = Math.min(stroke.end, to);
    if (start >= end) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), stroke: null });
    pieces.push({ text: text.slice(start, end), stroke });
    done = end;
  }
  if (done < to) pieces.push({ text: text.slice(done, to), stroke: null });
  return pieces;
}
