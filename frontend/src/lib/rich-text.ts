/** A posting's text as a tree; text nodes are stretches of the flat text that quotes are looked up in. */
export type RichNode =
  | { kind: "text"; start: number; end: number }
  | { kind: "element"; tag: RichTag; href?: string; children: RichNode[] };

export interface RichText {
  text: string;
  nodes: RichNode[];
}

const tags = {
  P: "p",
  DIV: "div",
  SECTION: "div",
  ARTICLE: "div",
  BLOCKQUOTE: "blockquote",
  UL: "ul",
  OL: "ol",
  LI: "li",
  H1: "h3",
  H2: "h3",
  H3: "h3",
  H4: "h4",
  H5: "h4",
  H6: "h4",
  STRONG: "strong",
  B: "strong",
  EM: "em",
  I: "em",
  U: "span",
  CODE: "code",
  PRE: "pre",
  BR: "br",
  A: "a",
  TABLE: "table",
  TBODY: "tbody",
  THEAD: "tbody",
  TR: "tr",
  TD: "td",
  TH: "td",
} as const;

export type RichTag = (typeof tags)[keyof typeof tags];

const inline = new Set<RichTag>(["strong", "em", "span", "code", "a"]);
const dropped = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD", "TITLE"]);

function safeLink(href: string | null): string | undefined {
  return href && /^(https?:|mailto:)/i.test(href) ? href : undefined;
}

class Reader {
  text = "";

  private add(words: string): RichNode {
    const start = this.text.length;
    this.text += words;
    return { kind: "text", start, end: this.text.length };
  }

  private element(element: Element): RichNode[] {
    if (dropped.has(element.tagName)) return [];
    const tag = (tags as Partial<Record<string, RichTag>>)[element.tagName];
    if (tag === undefined) return this.all(element.childNodes);
    const block = !inline.has(tag);
    // Words of two paragraphs must never read as one word.
    if (block) this.text += "\n";
    const children = this.all(element.childNodes);
    if (block) this.text += "\n";
    const href = tag === "a" ? safeLink(element.getAttribute("href")) : undefined;
    if (tag !== "br" && children.length === 0) return [];
    return [{ kind: "element", tag, children, ...(href && { href }) }];
  }

  all(nodes: NodeListOf<ChildNode>): RichNode[] {
    return [...nodes].flatMap((node) => {
      if (node.nodeType === Node.TEXT_NODE && node.textContent) return [this.add(node.textContent)];
      return node instanceof Element || node.nodeType === Node.ELEMENT_NODE
        ? this.element(node as Element)
        : [];
    });
  }

  paragraph(words: string): RichNode {
    this.text += "\n";
    const lines = words.split("\n").flatMap<RichNode>((line, index) => {
      const text = this.add(index > 0 ? `\n${line}` : line);
      return index > 0 ? [{ kind: "element", tag: "br", children: [] }, text] : [text];
    });
    return { kind: "element", tag: "p", children: lines };
  }
}

/** Reads sanitised HTML; only known tags survive, and nothing of it is ever run. */
export function readHtml(html: string): RichText {
  const reader = new Reader();
  const nodes = reader.all(new DOMParser().parseFromString(html, "text/html").body.childNodes);
  return { text: reader.text, nodes };
}

/** Reads plain text: an empty line begins a paragraph. */
export function readPlain(text: string): RichText {
  const reader = new Reader();
  const paragraphs = text.split(/\n\s*\n/).filter((words) => words.trim());
  const nodes = paragraphs.map((words) => reader.paragraph(words.trim()));
  return { text: reader.text, nodes };
}
