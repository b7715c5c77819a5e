import { Fragment, useMemo, type ReactNode } from "react";
import { Evidence } from "@/components/ui/evidence";
import { textLink } from "@/components/ui/text-link";
import { cn } from "@/lib/cn";
import { piecesOf, strokesIn, type Quote, type Stroke } from "@/lib/highlight";
import { readHtml, readPlain, type RichNode, type RichText } from "@/lib/rich-text";

interface PostingTextProps {
  /** Sanitised by the server; read again here, and never put on the page as it is. */
  html?: string | null | undefined;
  /** Used where there is no HTML. */
  plain: string;
  /** Words to put under the highlighter. */
  quotes?: readonly Quote[];
  className?: string;
}

const none: readonly Quote[] = [];

function inWords(source: RichText, strokes: readonly Stroke[], start: number, end: number): ReactNode[] {
  return piecesOf(source.text, strokes, start, end).map(({ text, stroke }, index) =>
    stroke ? (
      <Evidence key={index} from={stroke.from} pair={stroke.pairs}>
        {text}
      </Evidence>
    ) : (
      text
    ),
  );
}

interface TreeProps {
  nodes: readonly RichNode[];
  source: RichText;
  strokes: readonly Stroke[];
}

function Tree({ nodes, source, strokes }: TreeProps) {
  return nodes.map((node, index) => {
    if (node.kind === "text")
      // No element around it: the spaces between the items of a list must stay plain text.
      return <Fragment key={index}>{inWords(source, strokes, node.start, node.end)}</Fragment>;
    const { tag: Tag, href, children } = node;
    if (Tag === "br") return <br key={index} />;
    const content = <Tree nodes={children} source={source} strokes={strokes} />;
    if (Tag !== "a") return <Tag key={index}>{content}</Tag>;
    if (!href) return <span key={index}>{content}</span>;
    return (
      <a key={index} href={href} target="_blank" rel="noopener noreferrer" className={textLink}>
        {content}
      </a>
    );
  });
}

/** A posting in the reading serif, with evidence marked where it stands. */
export function PostingText({ html, plain, quotes = none, className }: PostingTextProps) {
  const source = useMemo(() => (html?.trim() ? readHtml(html) : readPlain(plain)), [html, plain]);
  const strokes = useMemo(() => strokesIn(source.text, quotes), [source, quotes]);
  return (
    <div className={cn("posting-text reading", className)}>
      <Tree nodes={source.nodes} source={source} strokes={strokes} />
    </div>
  );
}
