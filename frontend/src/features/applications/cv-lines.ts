import type { OwnChange, Placed, TailoredCv, TailoredSection } from "./cv-types";

const ownReason = "Your own choice.";

/** The lines that stand in the same order as before, as many as there can be; the others are the ones that moved. */
function settledOf(places: readonly number[]): Set<number> {
  let best: number[] = [];
  const ending: number[][] = [];
  places.forEach((place, at) => {
    let longest: number[] = [];
    for (let before = 0; before < at; before++) {
      const chain = ending[before] ?? [];
      if ((places[before] ?? 0) < place && chain.length > longest.length) longest = chain;
    }
    const chain = [...longest, place];
    ending.push(chain);
    if (chain.length > best.length) best = chain;
  });
  return new Set(best);
}

/** A list of the CV after a decision about one of its lines: the server's arithmetic, for the moment until it answers. */
export function rearranged<Line extends Placed>(lines: readonly Line[], change: OwnChange): Line[] {
  const chosen = lines.find(({ id }) => id === change.id);
  if (!chosen) return [...lines];
  const visible = change.shown ?? chosen.shown;
  const others = lines.filter((line) => line !== chosen && line.shown);
  const hidden = lines.filter((line) => !line.shown && line !== chosen);
  const mine = { ...chosen, shown: visible, own: true, reason: ownReason };
  const shown = [...others];
  if (visible) {
    const behind = others.findIndex(({ was }) => was > chosen.was);
    const usual = chosen.shown ? (chosen.place ?? 0) : behind < 0 ? others.length : behind;
    shown.splice(change.place ?? usual, 0, mine);
  } else hidden.push(mine);
  // What the person placed is what moved; of the others as few as there can be.
  const placed = (line: Line) =>
    line.own && (line.change === "moved" || (line === mine && change.place != null));
  const settled = settledOf(shown.filter((line) => !placed(line)).map(({ was }) => was));
  return [
    ...shown.map((line, place): Line => {
      const stays = placed(line) ? line.was === place : settled.has(line.was);
      return { ...line, place, change: stays ? "kept" : "moved" };
    }),
    ...hidden.map((line): Line => ({ ...line, place: null, change: "left_out" })),
  ];
}

function inSection(section: TailoredSection, change: OwnChange): TailoredSection {
  const whose = section.items.find(({ id, bullets }) => {
    return id === change.id || bullets.some((bullet) => bullet.id === change.id);
  });
  if (!whose) return section;
  if (whose.id === change.id) return { ...section, items: rearranged(section.items, change) };
  const items = section.items.map((item) =>
    item === whose ? { ...item, bullets: rearranged(item.bullets, change) } : item,
  );
  return { ...section, items };
}

/** The CV after a decision, with its lines counted anew; what it covers comes with the server's answer. */
export function decided(cv: TailoredCv, change: OwnChange): TailoredCv {
  const sections = change.id.startsWith("sections.")
    ? rearranged(cv.sections, change)
    : cv.sections.map((section) => inSection(section, change));
  const lines = sections.flatMap((section) => [section, ...section.items.flatMap(withBullets)]);
  const count = (fate: Placed["change"]) => lines.filter((line) => line.change === fate).length;
  return {
    ...cv,
    sections,
    diff: { kept: count("kept"), moved: count("moved"), left_out: count("left_out") },
  };
}

function withBullets(item: TailoredSection["items"][number]): Placed[] {
  return [item, ...item.bullets];
}

/** The list a line stands in. */
export function listOf(cv: TailoredCv, id: string): readonly Placed[] {
  if (id.startsWith("sections.")) return cv.sections;
  for (const { items } of cv.sections) {
    if (items.some((item) => item.id === id)) return items;
    const item = items.find(({ bullets }) => bullets.some((bullet) => bullet.id === id));
    if (item) return item.bullets;
  }
  return [];
}

export function lineOf(cv: TailoredCv, id: string): Placed | undefined {
  return listOf(cv, id).find((line) => line.id === id);
}

/** Every line from top to bottom, those left out included. */
export function readingOrder(cv: TailoredCv): string[] {
  return cv.sections.flatMap((section) => [
    section.id,
    ...section.items.flatMap((item) => withBullets(item).map(({ id }) => id)),
  ]);
}

/** The lines that are not as they were, from top to bottom. */
export function changedLines(cv: TailoredCv): string[] {
  return readingOrder(cv).filter((id) => lineOf(cv, id)?.change !== "kept");
}

/** Where a line goes when it is moved by one; null at the end of its list, and for what is left out. */
export function placeBeside(cv: TailoredCv, id: string, by: 1 | -1): number | null {
  const list = listOf(cv, id);
  const place = list.find((line) => line.id === id)?.place ?? null;
  if (place === null) return null;
  const next = place + by;
  return next < 0 || next >= list.filter(({ shown }) => shown).length ? null : next;
}

/** The next of some lines from where one is, round at the end. */
export function nextOf(ids: readonly string[], all: readonly string[], from: string | null): string | null {
  const at = from === null ? -1 : all.indexOf(from);
  return ids.find((id) => all.indexOf(id) > at) ?? ids[0] ?? null;
}
