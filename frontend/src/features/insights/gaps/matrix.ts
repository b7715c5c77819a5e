import type { CellState, Matrix, MatrixRow } from "./types";

export interface Place {
  row: number;
  column: number;
}

/** Where an arrow key leads from a cell; null for any other key. Home and End stay in the row. */
export function moved({ row, column }: Place, key: string, size: Place): Place | null {
  const within = (value: number, most: number) => Math.min(Math.max(value, 0), most - 1);
  switch (key) {
    case "ArrowUp":
      return { row: within(row - 1, size.row), column };
    case "ArrowDown":
      return { row: within(row + 1, size.row), column };
    case "ArrowLeft":
      return { row, column: within(column - 1, size.column) };
    case "ArrowRight":
      return { row, column: within(column + 1, size.column) };
    case "Home":
      return { row, column: 0 };
    case "End":
      return { row, column: size.column - 1 };
    default:
      return null;
  }
}

/** The matches of a skill by how it stands there, what is missing first; where nobody asks for it is left out. */
export function byState(matrix: Matrix, row: MatrixRow) {
  const order: CellState[] = ["missing", "partly", "met"];
  return order
    .map((state) => ({
      state,
      matches: matrix.columns.filter((_, column) => row.cells[column]?.state === state),
    }))
    .filter(({ matches }) => matches.length > 0);
}

/** "missing in 4 of the 7 that ask for it": what a row comes to. */
export function rowSentence(row: MatrixRow): string {
  const asked = row.cells.filter(({ state }) => state !== "not_asked");
  const open = asked.filter(({ state }) => state === "missing").length;
  const partly = asked.filter(({ state }) => state === "partly").length;
  const parts = [
    ...(open > 0 ? [`missing in ${open}`] : []),
    ...(partly > 0 ? [`partly met in ${partly}`] : []),
  ];
  const all = `${asked.length} of these ${asked.length === 1 ? "asks" : "ask"} for it`;
  return parts.length === 0 ? `met wherever asked: ${all}` : `${parts.join(", ")}; ${all}`;
}
