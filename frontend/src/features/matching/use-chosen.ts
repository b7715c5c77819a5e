import { createContext, use, useState } from "react";
import { chosenWith } from "./compare";
import type { Match } from "./types";

interface Chosen {
  matches: readonly Match[];
  /** Chooses a match for comparison, or lets it go. */
  toggle: (match: Match) => void;
}

export const ChosenContext = createContext<Chosen>({ matches: [], toggle: () => undefined });

/** The matches chosen for comparison, for as long as the list is on screen. */
export function useChosenState(): Chosen {
  const [matches, setMatches] = useState<readonly Match[]>([]);
  return { matches, toggle: (match) => setMatches((held) => chosenWith(held, match)) };
}

export function useChosen(): Chosen {
  return use(ChosenContext);
}
