import type { Fact } from "./types";

/** Points from the top left of a page: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** A page, or the part of one that is shown, in points. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

// A highlighter is a little wider than the words it marks.
const bleed = 2;

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}

/** Where a box lies on a page, as styles that hold at any size the page is drawn in. */
export function placeOn(page: Pick<Frame, "width" | "height">, [x0, y0, x1, y1]: Box) {
  const left = clamp(x0 - bleed, 0, page.width);
  const top = clamp(y0 - bleed, 0, page.height);
  return {
    left: percent(left / page.width),
    top: percent(top / page.height),
    width: percent((clamp(x1 + bleed, 0, page.width) - left) / page.width),
    height: percent((clamp(y1 + bleed, 0, page.height) - top) / page.height),
  };
}

/** How a whole page is laid under a window that shows only this part of it. */
export function behind(page: Pick<Frame, "width" | "height">, part: Frame) {
  return {
    width: percent(page.width / part.width),
    left: percent(-part.x / part.width),
    top: percent(-part.y / part.height),
  };
}

const cropWidth = 300;
const cropMargin = 22;
const cropTallest = 0.7;

/** The part of a page around a box that is still readable on a phone: the words with a line or two about them. */
export function cropAround(page: Pick<Frame, "width" | "height">, [x0, y0, x1, y1]: Box): Frame {
  const width = Math.min(page.width, Math.max(cropWidth, x1 - x0 + 2 * cropMargin));
  const height = Math.min(page.height, clamp(y1 - y0 + 2 * cropMargin, 0, width * cropTallest));
  return {
    x: clamp((x0 + x1 - width) / 2, 0, page.width - width),
    // A box too tall for the window is shown from its start.
    y: clamp(Math.min((y0 + y1 - height) / 2, y0 - bleed), 0, page.height - height),
    width,
    height,
  };
}

/** How far to scroll so that a stretch of the content is in the middle of a pane; unchanged while it is well in view. */
export function scrollFor(
  pane: { at: number; size: number },
  target: { start: number; end: number },
): number {
  const margin = Math.min(48, pane.size / 8);
  const seen = target.start >= pane.at + margin && target.end <= pane.at + pane.size - margin;
  return seen ? pane.at : Math.max(0, (target.start + target.end - pane.size) / 2);
}

/** Where on the pages a fact was read: where the CV says it, also once the person said otherwise. */
export function evidenceOf(fact: Fact): Fact["evidence"] {
  return fact.evidence ?? fact.read?.evidence ?? null;
}

/** One place on a page and the facts that were read there. */
export interface Mark {
  box: Box;
  facts: Fact[];
}

function area([x0, y0, x1, y1]: Box): number {
  return (x1 - x0) * (y1 - y0);
}

/** The marks of one page, the largest first: what lies in another stays on top and within reach. */
export function marksOn(facts: readonly Fact[], page: number): Mark[] {
  const marks = new Map<string, Mark>();
  for (const fact of facts) {
    const evidence = evidenceOf(fact);
    if (evidence?.page !== page || !evidence.box) continue;
    const key = evidence.box.join(" ");
    const mark = marks.get(key);
    if (mark) mark.facts.push(fact);
    else marks.set(key, { box: evidence.box, facts: [fact] });
  }
  return [...marks.values()].toSorted((a, b) => area(b.box) - area(a.box));
}
