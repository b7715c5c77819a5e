import type { Placed, TailoredCv, TailoredKeyword } from "./cv-types";

const endings: Record<string, string> = { one: "st", two: "nd", few: "rd", other: "th" };
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });

/** A place counted from 0 in words: "1st", "12th". */
export function ordinal(place: number): string {
  return `${place + 1}${endings[ordinals.select(place + 1)] ?? "th"}`;
}

/** What became of a line: "from 4th to 1st", "left out"; null where it stands as it did. */
export function fateOf(line: Pick<Placed, "change" | "place" | "was">): string | null {
  if (line.change === "left_out") return "left out";
  if (line.change === "kept" || line.place === null) return null;
  return line.place === line.was
    ? `still ${ordinal(line.place)}, others moved past it`
    : `from ${ordinal(line.was)} to ${ordinal(line.place)}`;
}

/** The pair that joins a keyword in the list with its words on the sheet. */
export function pairOf(cv: TailoredCv, name: string): string {
  return `kw-${cv.coverage.keywords.findIndex((keyword) => keyword.name === name)}`;
}

export interface Piece {
  text: string;
  /** The keyword these words answer. */
  keyword?: string;
}

function positionOf(text: string, words: string): number {
  const quoted = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return text.search(new RegExp(`(?<![\\p{L}\\p{N}])${quoted}(?![\\p{L}\\p{N}])`, "iu"));
}

/** Cuts a line where its keywords stand; a title that answers the posting's is marked as a whole. */
export function pieces(
  text: string,
  named: readonly string[],
  keywords: readonly TailoredKeyword[],
): Piece[] {
  const found: { from: number; to: number; keyword: string }[] = [];
  for (const keyword of keywords) {
    if (!named.includes(keyword.name)) continue;
    for (const words of [keyword.written, keyword.name]) {
      const from = words ? positionOf(text, words) : -1;
      if (!words || from < 0) continue;
      found.push({ from, to: from + words.length, keyword: keyword.name });
      break;
    }
  }
  found.sort((one, other) => one.from - other.from || other.to - one.to);
  const cut: Piece[] = [];
  let at = 0;
  for (const { from, to, keyword } of found) {
    if (from < at) continue;
    if (from > at) cut.push({ text: text.slice(at, from) });
    cut.push({ text: text.slice(from, to), keyword });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at) });
  return cut;
}

/** Where lines stand in words, each once: "Summary", "Backend Engineer, 2nd line". */
export function placesOf(cv: TailoredCv, ids: readonly string[]): { id: string; label: string }[] {
  const places: { id: string; label: string }[] = [];
  for (const section of cv.sections) {
    if (ids.includes(section.id)) places.push({ id: section.id, label: section.heading });
    for (const item of section.items) {
      const own = section.kind === "experience" || section.kind === "education" ? item.text : section.heading;
      if (ids.includes(item.id)) places.push({ id: item.id, label: own });
      for (const bullet of item.bullets) {
        if (!ids.includes(bullet.id) || bullet.place === null) continue;
        places.push({ id: bullet.id, label: `${item.text}, ${ordinal(bullet.place)} line` });
      }
    }
  }
  return places.filter(({ label }, at) => places.findIndex((place) => place.label === label) === at);
}

const importanceWords: Record<TailoredKeyword["importance"], string> = {
  must: "required",
  nice: "nice to have",
  generic: "mentioned",
};

/** How the posting asks for a keyword. */
export function askedWords({ kind, importance }: TailoredKeyword): string {
  return kind === "job_title" ? "the title" : importanceWords[importance];
}

const fields: Record<string, string> = {
  full_name: "Name",
  email: "E-mail",
  start: "beginning",
  end: "end",
  issued_on: "issued",
  expires_on: "valid until",
};

/** The name of a field a program reads: "experience.0.title" is "Experience 1, title". */
export function fieldWords(path: string): string {
  const words = path.split(".").map((part) => {
    return /^\d+$/.test(part) ? String(Number(part) + 1) : (fields[part] ?? part.replaceAll("_", " "));
  });
  const text = words.reduce((said, word) => (/^\d+$/.test(word) ? `${said} ${word}` : `${said}, ${word}`));
  return text.charAt(0).toUpperCase() + text.slice(1);
}
