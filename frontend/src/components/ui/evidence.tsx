import { createContext, use, useMemo, useState, type ReactNode } from "react";
import { cn } from "@/lib/cn";

/** A name shared with the partner on the other side, or several where words answer several questions. */
export type Pair = string | readonly string[];

interface Lighting {
  /** Whose CV it is: "your" or "the". */
  whose: string;
  lit: readonly string[];
  light: (pairs: readonly string[]) => void;
}

const dark: readonly string[] = [];

function namesOf(pair: Pair | undefined): readonly string[] {
  if (pair === undefined) return dark;
  return typeof pair === "string" ? [pair] : pair;
}

const LightingContext = createContext<Lighting | null>(null);

interface EvidenceScopeProps {
  /** Of somebody else's CV: what is read aloud before its words. */
  whose?: "your" | "the";
  children: ReactNode;
}

/** Within it, marks with the same `pair` light up together. Put one around both sides of a match. */
export function EvidenceScope({ whose = "your", children }: EvidenceScopeProps) {
  const [lit, light] = useState(dark);
  const value = useMemo(() => ({ whose, lit, light }), [whose, lit]);
  return <LightingContext value={value}>{children}</LightingContext>;
}

/** Which pair is lit, for things beside the text that belong to it (a row of the requirement checklist). */
export function useEvidence(pair: Pair | undefined) {
  const lighting = use(LightingContext);
  const names = namesOf(pair);
  if (!lighting || names.length === 0) return { lit: false, handlers: {} };
  const on = () => lighting.light(names);
  const off = () => lighting.light(dark);
  return {
    lit: names.some((name) => lighting.lit.includes(name)),
    handlers: { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off },
  };
}

const spoken = { job: "from the posting", met: "in both" } as const;

interface EvidenceProps {
  from: "cv" | keyof typeof spoken;
  /** The name it shares with its partner on the other side. */
  pair?: Pair;
  /** Within a button or a link, which takes the focus itself: no stop of its own. */
  within?: boolean;
  className?: string;
  children: ReactNode;
}

/** Words that are evidence, under the highlighter. */
export function Evidence({ from, pair, within, className, children }: EvidenceProps) {
  const lighting = use(LightingContext);
  const { lit, handlers } = useEvidence(pair);
  const state = lit ? "true" : lighting?.lit.length && pair ? "other" : undefined;
  return (
    <mark
      className={cn("evidence", className)}
      data-from={from}
      data-lit={state}
      data-pairs={namesOf(pair).join(" ") || undefined}
      tabIndex={pair && lighting && !within ? 0 : undefined}
      {...handlers}
    >
      {/* Before the words: behind them it would leave an empty stroke on the next line where the mark ends one. */}
      <span className="sr-only select-none">
        {from === "cv" ? `from ${lighting?.whose ?? "your"} CV` : spoken[from]}:{" "}
      </span>
      {children}
    </mark>
  );
}
