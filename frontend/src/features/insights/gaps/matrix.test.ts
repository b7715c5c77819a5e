import { byState, moved, rowSentence } from "./matrix";
import type { CellState, Matrix, MatrixRow } from "./types";

const size = { row: 3, column: 4 };

function aRow(...states: CellState[]): MatrixRow {
  const cells = states.map((state) => ({ state, importance: null, level: null, through: null, quote: null }));
  return { id: "react", name: "React", asked: 0, met: 0, partly: 0, missing: 0, cells };
}

describe("moved", () => {
  it.each([
    ["ArrowDown", { row: 2, column: 1 }],
    ["ArrowUp", { row: 0, column: 1 }],
    ["ArrowLeft", { row: 1, column: 0 }],
    ["ArrowRight", { row: 1, column: 2 }],
    ["Home", { row: 1, column: 0 }],
    ["End", { row: 1, column: 3 }],
    ["a", null],
  ])("goes with %s", (key, place) => {
    expect(moved({ row: 1, column: 1 }, key, size)).toEqual(place);
  });

  it("stays within the table", () => {
    expect(moved({ row: 0, column: 0 }, "ArrowUp", size)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 2, column: 3 }, "ArrowRight", size)).toEqual({ row: 2, column: 3 });
  });
});

it("gathers the matches of a skill by how it stands there", () => {
  const columns = ["a", "b", "c"].map((id) => ({
    match_id: id,
    job_id: id,
    title: id,
    company: "",
    score: 50,
  }));
  const row = aRow("met", "missing", "not_asked");
  const groups = byState({ columns, rows: [row] } as unknown as Matrix, row);
  expect(groups.map(({ state, matches }) => [state, matches.map(({ match_id: id }) => id)])).toEqual([
    ["missing", ["b"]],
    ["met", ["a"]],
  ]);
});

it("says what a row comes to", () => {
  expect(rowSentence(aRow("missing", "partly", "met", "not_asked"))).toBe(
    "missing in 1, partly met in 1; 3 of these ask for it",
  );
  expect(rowSentence(aRow("met", "not_asked"))).toBe("met wherever asked: 1 of these asks for it");
});
