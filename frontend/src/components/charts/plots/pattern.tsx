import { useId } from "react";
import type { SeriesLook } from "../look";

interface PatternProps {
  id: string;
  look: SeriesLook;
}

/** A ground with lines or dots, so that an area is told from its neighbour without colour. */
export function Pattern({ id, look }: PatternProps) {
  return (
    <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse">
      <rect width={6} height={6} fill={look.fill} />
      {look.pattern === "hatch" && (
        <path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" stroke={look.line} strokeWidth={1.25} fill="none" />
      )}
      {look.pattern === "dots" && <circle cx={3} cy={3} r={1} fill={look.line} />}
    </pattern>
  );
}

/** A name for a pattern that no other chart of the page has. */
export function usePatternName(): (place: number) => string {
  // Colons of React's own ids end an address within a style.
  const base = useId().replaceAll(/[^a-zA-Z0-9]/g, "");
  return (place) => `pattern-${base}-${place}`;
}
