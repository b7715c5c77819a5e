import { createContext, use, useEffect, useRef, useState } from "react";
import { lineOf, listOf, nextOf, placeBeside, readingOrder } from "../../cv-lines";
import type { Placed, TailoredCv } from "../../cv-types";
import { ordinal } from "../../cv-words";
import type { CvEditor } from "../../use-cv-editor";

/** Which part of a line takes the focus. */
export type LinePart = "line" | "up" | "down" | "toggle";

export interface Lines {
  cv: TailoredCv;
  /** Whether changes are shown and made; false where the CV is read as it will be sent. */
  editing: boolean;
  current: string | null;
  choose: (id: string) => void;
  go: (by: 1 | -1) => void;
  goTo: (id: string) => void;
  move: (id: string, by: 1 | -1, part?: LinePart) => void;
  toggle: (id: string, part?: LinePart) => void;
}

export const LinesContext = createContext<Lines | null>(null);

export function useLine(): Lines {
  const lines = use(LinesContext);
  if (!lines) throw new Error("This component shows a line of a CV; put it below LinesContext");
  return lines;
}

/** The id of a line's element. */
export function elementOf(id: string): string {
  return `cv-${id.replaceAll(".", "-")}`;
}

/** Gives a line the focus once it stands where it belongs: an element that is moved loses it. */
function useFocus(cv: TailoredCv) {
  const wanted = useRef<{ id: string; part: LinePart; now: boolean } | null>(null);
  useEffect(() => {
    const focus = wanted.current;
    if (!focus || (!focus.now && document.activeElement !== document.body)) return;
    focus.now = false;
    const line = document.getElementById(elementOf(focus.id));
    const part = line?.querySelector<HTMLElement>(`[data-part="${focus.part}"]:not([aria-disabled="true"])`);
    (part ?? line)?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: "nearest" });
  });
  useEffect(() => {
    wanted.current = null;
  }, [cv.id]);
  return (id: string, part: LinePart = "line") => {
    wanted.current = { id, part, now: true };
  };
}

function heldBy(cv: TailoredCv, id: string): string {
  const shown = listOf(cv, id).filter((line) => line.shown);
  return `of ${shown.length}`;
}

/** What is done with the lines of a CV, by pointer and by key, and what is said aloud of it. */
export function useLines(cv: TailoredCv, editor: CvEditor, editing: boolean) {
  const [current, setCurrent] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const focus = useFocus(cv);
  const order = readingOrder(cv);
  const goTo = (id: string | null) => {
    if (id === null) return;
    setCurrent(id);
    focus(id);
  };
  const lines: Lines = {
    cv,
    editing,
    current: current !== null && order.includes(current) ? current : null,
    choose: setCurrent,
    goTo,
    go: (by) =>
      goTo(nextOf(by > 0 ? order : order.toReversed(), by > 0 ? order : order.toReversed(), current)),
    move: (id, by, part) => {
      const place = placeBeside(cv, id, by);
      focus(id, part);
      setCurrent(id);
      if (place === null) {
        setSaid(by < 0 ? "It stands first already" : "It stands last already");
        return;
      }
      editor.change("Moved a line", { changes: [{ id, place }], reset: false });
      setSaid(`Moved to ${ordinal(place)} ${heldBy(cv, id)}`);
    },
    toggle: (id, part) => {
      const line: Placed | undefined = lineOf(cv, id);
      if (!line) return;
      editor.change(line.shown ? "Left a line out" : "Put a line back", {
        changes: [{ id, shown: !line.shown }],
        reset: false,
      });
      focus(id, part);
      setCurrent(id);
      setSaid(line.shown ? "Left out" : "Put back");
    },
  };
  return { lines, said, say: setSaid };
}
