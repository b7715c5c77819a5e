import { useEffect, useRef, useState } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { labelOf, valueOf } from "../../facts";
import { chosenAt, type CheckedFact } from "../../review-list";
import { marksOn, scrollFor } from "../../sheet";
import { useEditor } from "../../use-editor";
import { fitting, zoomed } from "../../zoom";
import type { ShownCv } from "./fact-item";
import { PageToolbar } from "./page-toolbar";
import { MarkButton, Sheet } from "./sheet";
import type { ReviewState } from "./use-review";

interface PagePaneProps {
  cv: ShownCv;
  review: ReviewState;
}

/** Which page is shown: that of the chosen fact, until one turns to another. */
function usePage({ pages }: ShownCv, chosenKey: string | null, chosenPage: number | null) {
  const [turned, setTurned] = useState<{ from: string | null; to: number } | null>(null);
  const own = turned?.from === chosenKey ? turned.to : chosenPage;
  const at = Math.max(
    0,
    pages.findIndex(({ page }) => page === own),
  );
  const turn = (by: 1 | -1) => {
    const next = pages[at + by];
    if (next) setTurned({ from: chosenKey, to: next.page });
  };
  return { at, turn };
}

/** Keeps the chosen words in view, scrolling the pane and nothing around it. */
function useInView(key: string | null, page: number | undefined, zoom: number) {
  const pane = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const [frame, words] = [pane.current, mark.current];
    if (!frame || !words) return;
    const [outer, inner] = [frame.getBoundingClientRect(), words.getBoundingClientRect()];
    const start = {
      x: inner.left - outer.left + frame.scrollLeft,
      y: inner.top - outer.top + frame.scrollTop,
    };
    frame.scrollTo({
      top: scrollFor(
        { at: frame.scrollTop, size: frame.clientHeight },
        { start: start.y, end: start.y + inner.height },
      ),
      left: scrollFor(
        { at: frame.scrollLeft, size: frame.clientWidth },
        { start: start.x, end: start.x + inner.width },
      ),
      behavior: "smooth",
    });
  }, [key, page, zoom]);
  return { pane, mark };
}

/** The CV itself, with what was read from it marked; the chosen fact's words are under the highlighter. */
export function PagePane({ cv, review }: PagePaneProps) {
  const { profile } = useEditor();
  const { items, chosen, unsure } = review;
  const { at, turn } = usePage(cv, chosen?.key ?? null, review.page);
  const [zoom, setZoom] = useState<number>(fitting);
  const page = cv.pages[at];
  const { pane, mark } = useInView(chosen?.key ?? null, page?.page, zoom);
  const grow = (by: 1 | -1) => setZoom((present) => zoomed(present, by));
  useShortcuts("The page", [
    { keys: "[", label: "Previous page", run: () => turn(-1) },
    { keys: "]", label: "Next page", run: () => turn(1) },
    { keys: "+", label: "Larger", run: () => grow(1) },
    { keys: "-", label: "Smaller", run: () => grow(-1) },
    { keys: "0", label: "As wide as the pane", run: () => setZoom(fitting) },
  ]);
  if (!page) return null;
  const byFact = new Map(items.map((item) => [item.fact, item]));
  const marks = marksOn(
    items.map(({ fact }) => fact),
    page.page,
  ).map(({ box, facts }) => ({ box, items: facts.flatMap((fact) => byFact.get(fact) ?? []) }));
  const nameOf = ({ fact }: CheckedFact) => `${labelOf(profile, fact.path)}: ${valueOf(fact)}`;
  return (
    <section aria-label="Your CV" className="flex min-h-0 min-w-0 flex-col bg-sunken">
      <PageToolbar
        at={at}
        count={cv.pages.length}
        name={cv.name}
        zoom={zoom}
        onTurn={turn}
        onZoom={grow}
        onFit={() => setZoom(fitting)}
      />
      <div
        ref={pane}
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        role="group"
        aria-label="Page"
        className="min-h-0 flex-1 overflow-auto p-6"
      >
        <div className="mx-auto" style={{ width: `${zoom * 100}%`, maxWidth: `${zoom * 56}rem` }}>
          <Sheet cvId={cv.id} cvName={cv.name} page={page}>
            {marks.map((each) => (
              <MarkButton
                key={each.box.join(" ")}
                page={page}
                mark={each}
                chosen={chosen?.key ?? null}
                unsure={unsure}
                labelOf={nameOf}
                onChoose={() => review.choose(chosenAt(each.items, chosen?.key ?? null))}
                chosenRef={mark}
              />
            ))}
          </Sheet>
        </div>
      </div>
    </section>
  );
}
