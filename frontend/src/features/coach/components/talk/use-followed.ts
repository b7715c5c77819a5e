import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";

// Whoever has scrolled up by more than this reads something else.
const near = 120;
// Between the pane's edge and what is read from its start.
const gap = 16;

interface Following {
  pane: RefObject<HTMLDivElement | null>;
  /** Begins what is read from its start as soon as it is whole: an answer with what was found in it. */
  start: RefObject<HTMLLIElement | null>;
  /** What waits for an answer: it is read from its start, also where it is higher than the pane. */
  open: RefObject<HTMLLIElement | null>;
}

/**
 * A pane that keeps its end in view as it grows, unless somebody has scrolled up to read. Where `start` is set, a new
 * `whole` brings that to the top instead.
 */
export function useFollowed(grown: string, whole: number): Following {
  const pane = useRef<HTMLDivElement>(null);
  const start = useRef<HTMLLIElement>(null);
  const open = useRef<HTMLLIElement>(null);
  const following = useRef(true);
  const seen = useRef(whole);
  useEffect(() => {
    const box = pane.current;
    if (!box) return;
    const onScroll = () => {
      following.current = box.scrollHeight - box.scrollTop - box.clientHeight < near;
    };
    box.addEventListener("scroll", onScroll, { passive: true });
    return () => box.removeEventListener("scroll", onScroll);
  }, []);
  useLayoutEffect(() => {
    const box = pane.current;
    const isNew = seen.current !== whole;
    seen.current = whole;
    if (!box || !following.current) return;
    const target = (isNew && start.current) || open.current;
    // Not `scrollIntoView`: that would move what the pane lies in as well.
    if (target) box.scrollTop += target.getBoundingClientRect().top - box.getBoundingClientRect().top - gap;
    else box.scrollTop = box.scrollHeight;
  }, [grown, whole]);
  return { pane, start, open };
}
