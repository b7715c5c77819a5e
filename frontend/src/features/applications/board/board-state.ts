/** Where one is on the board, and what is chosen there. */
export interface BoardState {
  /** The card the keyboard is on. */
  cursor: string | null;
  /** Chosen for doing something with several at once. */
  chosen: ReadonlySet<string>;
  /** The card whose menu is open by key. */
  menu: string | null;
}

export type BoardAction =
  | { type: "placed"; id: string | null }
  | { type: "chosen"; id: string }
  | { type: "cleared" }
  | { type: "menu"; id: string | null };

export const freshState: BoardState = { cursor: null, chosen: new Set(), menu: null };

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

export function boardState(state: BoardState, action: BoardAction): BoardState {
  switch (action.type) {
    case "placed":
      return state.cursor === action.id ? state : { ...state, cursor: action.id };
    case "chosen":
      return { ...state, chosen: toggled(state.chosen, action.id) };
    case "cleared":
      return state.chosen.size === 0 ? state : { ...state, chosen: new Set() };
    case "menu":
      return { ...state, menu: action.id };
  }
}
