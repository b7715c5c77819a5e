/** Words of a search that are worth marking: no operators, no excluded words, quotes taken off. */
export function searchedWords(q: string): string[] {
  return q
    .replaceAll(/-"[^"]*"|-\S+/g, " ")
    .replaceAll('"', " ")
    .split(/\s+/)
    .filter((word) => word.length > 1 && word.toLowerCase() !== "or");
}

export interface SnippetPiece {
  text: string;
  marked: boolean;
}

const special = /[.*+?^${}()|[\]\\]/g;

/** A text cut at the searched words; a word is marked to its end, as the search matches beginnings. */
export function marked(text: string, q: string): SnippetPiece[] {
  const words = searchedWords(q).map((word) => word.replaceAll(special, String.raw`\$&`));
  if (words.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])((?:${words.join("|")})[\p{L}\p{N}]*)`, "giu");
  return text
    .split(pattern)
    .map((piece, index) => ({ text: piece, marked: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
