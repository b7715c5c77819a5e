/** The little of Markdown that a coach writes, as data: nothing in it can become an element of its own. */

export interface Run {
  text: string;
  as: "plain" | "strong" | "em" | "code";
}

export type Block =
  | { kind: "paragraph"; lines: Run[][] }
  | { kind: "heading"; runs: Run[] }
  | { kind: "list"; ordered: boolean; start: number; items: Run[][] };

const marks =
  /\*\*([^*\n]+)\*\*|__([^_\n]+)__|`([^`\n]+)`|(?<![\w*])\*([^*\s][^*\n]*)\*(?![\w*])|(?<![\w_])_([^_\s][^_\n]*)_(?![\w_])/g;
const bullet = /^\s{0,6}[-*•]\s+(.*)$/;
const numbered = /^\s{0,6}(\d{1,3})[.)]\s+(.*)$/;
const heading = /^#{1,6}\s+(.*?)\s*#*$/;

/** The stretches of a line: plain, strong, emphasised, code. */
export function runsOf(line: string): Run[] {
  const runs: Run[] = [];
  let done = 0;
  for (const found of line.matchAll(marks)) {
    if (found.index > done) runs.push({ text: line.slice(done, found.index), as: "plain" });
    const [whole, strong, strongToo, code, em, emToo] = found;
    const as = code !== undefined ? "code" : (strong ?? strongToo) !== undefined ? "strong" : "em";
    runs.push({ text: strong ?? strongToo ?? code ?? em ?? emToo ?? whole, as });
    done = found.index + whole.length;
  }
  if (done < line.length) runs.push({ text: line.slice(done), as: "plain" });
  return runs;
}

/** A text as paragraphs, headings and lists; what is none of these stays as it is written. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let last: Block | null = null;
  const add = (block: Block) => blocks.push((last = block));
  for (const line of text.replace(/\r\n?/g, "\n").split("\n")) {
    const item = bullet.exec(line);
    const number = item ? null : numbered.exec(line);
    const title = heading.exec(line);
    const words = item?.[1] ?? number?.[2];
    if (line.trim() === "") last = null;
    else if (title) {
      add({ kind: "heading", runs: runsOf(title[1] ?? "") });
      last = null;
    } else if (words !== undefined) {
      const ordered = number !== null;
      // A list goes on after an empty line, as people write them.
      const before: Block | undefined = blocks.at(-1);
      if (before?.kind === "list" && before.ordered === ordered) {
        before.items.push(runsOf(words));
        last = before;
      } else add({ kind: "list", ordered, start: Number(number?.[1] ?? 1), items: [runsOf(words)] });
    } else addLine(line);
  }
  return blocks;

  function addLine(line: string) {
    const runs = runsOf(line.trim());
    if (last?.kind === "paragraph") last.lines.push(runs);
    else if (last?.kind === "list") last.items.at(-1)?.push({ text: " ", as: "plain" }, ...runs);
    else add({ kind: "paragraph", lines: [runs] });
  }
}

/** A text without its marks, to be read aloud. */
export function spokenOf(text: string): string {
  const said = (runs: readonly Run[]) => runs.map((run) => run.text).join("");
  return blocksOf(text)
    .flatMap((block) => {
      if (block.kind === "heading") return [said(block.runs)];
      return (block.kind === "list" ? block.items : block.lines).map(said);
    })
    .join("\n");
}
