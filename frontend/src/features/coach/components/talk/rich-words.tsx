import { blocksOf, type Block, type Run } from "../../markdown";

/** What the coach says: paragraphs, lists, emphasis. Nothing else in it is taken for markup. */
export function RichWords({ text }: { text: string }) {
  return (
    <div className="grid max-w-text gap-3 text-pretty wrap-anywhere">
      {blocksOf(text).map((block, index) => (
        <BlockOf key={index} block={block} />
      ))}
    </div>
  );
}

function BlockOf({ block }: { block: Block }) {
  if (block.kind === "heading")
    return (
      <p className="font-semibold">
        <Runs runs={block.runs} />
      </p>
    );
  if (block.kind === "paragraph")
    return (
      <p className="whitespace-pre-line">
        {block.lines.map((runs, index) => (
          <span key={index}>
            {index > 0 && <br />}
            <Runs runs={runs} />
          </span>
        ))}
      </p>
    );
  const items = block.items.map((runs, index) => (
    <li key={index} className="pl-1">
      <Runs runs={runs} />
    </li>
  ));
  return block.ordered ? (
    <ol start={block.start} className="grid list-decimal gap-1 pl-5 marker:text-ink-faint">
      {items}
    </ol>
  ) : (
    <ul className="grid list-disc gap-1 pl-5 marker:text-ink-faint">{items}</ul>
  );
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map(({ text, as }, index) => {
    if (as === "strong") return <strong key={index}>{text}</strong>;
    if (as === "em") return <em key={index}>{text}</em>;
    if (as === "code")
      return (
        <code key={index} className="rounded-mark bg-sunken px-1 font-mono text-sm">
          {text}
        </code>
      );
    return <span key={index}>{text}</span>;
  });
}
