import type { Side } from "@/lib/highlight";
import type { Sentence, Support } from "./types";

/** Words that sentences rest on, once each, in the order in which the letter uses them. */
export interface Ground {
  from: Support["from"];
  quote: string;
  /** One name for each sentence it holds up. */
  pairs: readonly string[];
  /** The numbers of these sentences. */
  sentences: readonly number[];
}

type Supported = Pick<Sentence, "number" | "support">;

/** Each thread between a sentence and a quote has a name of its own: lighting one end lights the other, and no third. */
function thread(number: number, at: number): string {
  return `s${number}-q${at}`;
}

function keyOf({ from, quote }: Support): string {
  return `${from} ${quote}`;
}

/** What the sentences rest on, and the names each of them shares with its grounds. */
export function linksOf(sentences: readonly Supported[]) {
  const places = new Map<string, number>();
  const found: { from: Support["from"]; quote: string; sentences: Set<number> }[] = [];
  const pairs = new Map<number, readonly string[]>();
  for (const { number, support } of sentences) {
    const names = new Set<string>();
    for (const piece of support) {
      const at = places.get(keyOf(piece)) ?? found.length;
      places.set(keyOf(piece), at);
      found[at] ??= { ...piece, sentences: new Set() };
      found[at].sentences.add(number);
      names.add(thread(number, at));
    }
    pairs.set(number, [...names]);
  }
  const grounds: Ground[] = found.map(({ sentences: held, ...piece }, at) => ({
    ...piece,
    sentences: [...held],
    pairs: [...held].map((number) => thread(number, at)),
  }));
  return { grounds, pairs };
}

/** A sentence in pieces: the words that rest on nothing, and those between them. */
export function doubtsIn(text: string, words: readonly string[]): { text: string; doubted: boolean }[] {
  const spans = words
    .map((each) => ({ start: text.toLowerCase().indexOf(each.toLowerCase()), length: each.length }))
    .filter(({ start, length }) => start >= 0 && length > 0)
    .sort((a, b) => a.start - b.start || b.length - a.length);
  const pieces: { text: string; doubted: boolean }[] = [];
  let done = 0;
  for (const { start, length } of spans) {
    if (start < done) continue;
    if (start > done) pieces.push({ text: text.slice(done, start), doubted: false });
    pieces.push({ text: text.slice(start, start + length), doubted: true });
    done = start + length;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), doubted: false });
  return pieces;
}

/** How many sentences stand on what. */
export function tally(sentences: readonly { side: Side | null; blocks: boolean; accepted: boolean }[]) {
  const count = (side: Side) => sentences.filter((each) => each.side === side).length;
  return {
    cv: count("cv"),
    job: count("job"),
    met: count("met"),
    none: sentences.filter((each) => each.blocks).length,
    accepted: sentences.filter((each) => each.accepted).length,
  };
}
