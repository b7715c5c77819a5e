import { useEffect, useRef } from "react";
import { Evidence, useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import type { Ground } from "../../evidence-links";

interface EvidenceListProps {
  grounds: readonly Ground[];
  /** The sentence one is at: what it rests on is kept in view. */
  chosen: number | null;
  /** Goes to a sentence; left out while the letter is being written. */
  onGo?: (sentence: number) => void;
}

function sourcesOf(grounds: readonly Ground[]): string {
  const cv = grounds.filter(({ from }) => from === "cv").length;
  return `${cv} from your CV, ${grounds.length - cv} from the posting`;
}

/** Moves what is beside the letter, and never the letter: somebody is reading there. */
function showWithin(pane: HTMLElement, first: Element, last: Element): void {
  const frame = pane.getBoundingClientRect();
  const above = first.getBoundingClientRect().top - frame.top;
  const below = last.getBoundingClientRect().bottom - frame.bottom;
  if (below > 0) pane.scrollTop += Math.min(below + 16, above - 16);
  else if (above < 0) pane.scrollTop += above - 16;
}

/** All that the letter rests on, in the order of the letter: what one sentence rests on stands together. */
export function EvidenceList({ grounds, chosen, onGo }: EvidenceListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const mine = list.current?.querySelectorAll("[data-mine]");
    const pane = list.current?.closest("aside");
    if (pane && mine && mine.length > 0) showWithin(pane, mine.item(0), mine.item(mine.length - 1));
  }, [chosen]);
  if (grounds.length === 0)
    return (
      <p className="px-3 text-sm text-ink-faint">
        What the letter rests on stands here, in the words of your CV and of the posting.
      </p>
    );
  return (
    <section>
      <h2 className="mb-1 px-3 text-sm text-ink-faint tabular">{sourcesOf(grounds)}</h2>
      <ul ref={list}>
        {grounds.map((ground) => (
          <GroundRow key={`${ground.from} ${ground.quote}`} ground={ground} chosen={chosen} onGo={onGo} />
        ))}
      </ul>
    </section>
  );
}

interface GroundRowProps {
  ground: Ground;
  chosen: number | null;
  onGo: ((sentence: number) => void) | undefined;
}

function GroundRow({ ground, chosen, onGo }: GroundRowProps) {
  const { handlers } = useEvidence(ground.pairs);
  const { from, quote, sentences } = ground;
  const mine = chosen !== null && sentences.includes(chosen);
  const words = (
    <Evidence from={from} pair={ground.pairs} within>
      {quote}
    </Evidence>
  );
  const look = cn(
    "block w-full scroll-my-3 border-l-2 px-3 py-1.5 text-left font-serif leading-[1.75] break-words",
    mine ? (from === "cv" ? "border-cv-line" : "border-job-line") : "border-transparent",
  );
  const [first] = sentences;
  if (!onGo || first === undefined) return <li className={cn(look, "animate-rise")}>{words}</li>;
  return (
    <li data-mine={mine || undefined}>
      <button type="button" onClick={() => onGo(first)} className={cn(look, "hover:bg-hover")} {...handlers}>
        {words}
        {sentences.length > 1 && (
          <span className="ml-2 font-sans text-xs whitespace-nowrap text-ink-faint">
            {sentences.length} sentences
          </span>
        )}
      </button>
    </li>
  );
}
