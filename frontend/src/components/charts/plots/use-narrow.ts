import { useCallback, useState } from "react";

const narrowBelow = 480;

/** Whether the place of a drawing is narrow; a phone's page, or a card beside another. */
export function useNarrow(): [(place: HTMLElement | null) => (() => void) | undefined, boolean] {
  const [narrow, setNarrow] = useState(false);
  const watch = useCallback((place: HTMLElement | null) => {
    if (!place) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setNarrow(entry.contentRect.width < narrowBelow);
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return [watch, narrow];
}
