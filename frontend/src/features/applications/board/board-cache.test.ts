import { aBoard, aCard } from "@/test/applications";
import {
  dropIndex,
  neighboursAt,
  placeBack,
  placeOf,
  withCardAt,
  withMore,
  withoutCard,
} from "./board-cache";
import { afterLeaving, cardBeside, placeBeside } from "./keyboard";

const cards = ["a", "b", "c"].map((id) => aCard({ id }));
const board = aBoard([...cards, aCard({ id: "d", stage: "interview" })]);
const inSaved = (held = board) => held.columns[0]!.items.map(({ id }) => id).join("");

it("moves a card within and between columns, with exact counts", () => {
  const down = withCardAt(board, cards[0]!, { stage: "saved", index: 2 });
  expect(inSaved(down)).toBe("bca");
  const away = withCardAt(board, cards[1]!, { stage: "interview", index: 1 });
  expect(inSaved(away)).toBe("ac");
  expect(away.columns[3]).toMatchObject({ count: 2 });
  expect(away.columns[3]!.items[1]).toMatchObject({ id: "b", stage: "interview" });
  expect(away.columns[1]).toBe(board.columns[1]);
});

it("tells the server of a place by its neighbours, and finds the way back by them", () => {
  expect(neighboursAt(board, "a", { stage: "saved", index: 2 })).toEqual({ after_id: "c" });
  expect(neighboursAt(board, "c", { stage: "saved", index: 0 })).toEqual({ before_id: "a" });
  expect(neighboursAt(board, "a", { stage: "offer", index: 0 })).toEqual({});
  const back = neighboursAt(board, "b", placeOf(board, "b")!);
  const gone = withoutCard(board, "b");
  expect(placeBack(gone, "b", "saved", back)).toEqual({ stage: "saved", index: 1 });
  expect(placeBack(withoutCard(gone, "a"), "b", "saved", back)).toEqual({ stage: "saved", index: 0 });
});

it("drops at the edge of another card, at the end of a column, and nowhere over itself", () => {
  const column = board.columns[0]!;
  expect(dropIndex(column, "a", "c", "top")).toBe(1);
  expect(dropIndex(column, "a", "c", "bottom")).toBe(2);
  expect(dropIndex(column, "d", "a", "top")).toBe(0);
  expect(dropIndex(column, "d", null, "bottom")).toBe(3);
  expect(dropIndex(column, "b", "b", "top")).toBe(1);
});

it("adds the next cards below, each once", () => {
  const more = withMore(board, "saved", { items: [cards[2]!, aCard({ id: "e" })], next_cursor: "x" });
  expect(inSaved(more)).toBe("abce");
  expect(more.columns[0]!.next_cursor).toBe("x");
});

it("goes from card to card by key, past empty and folded columns", () => {
  expect(cardBeside(board, null, "down")).toBe("a");
  expect(cardBeside(board, "a", "down")).toBe("b");
  expect(cardBeside(board, "c", "down")).toBe("c");
  expect(cardBeside(board, "c", "right")).toBe("d");
  expect(cardBeside(board, "c", "right", new Set(["interview"]))).toBe("c");
  expect(cardBeside(board, "d", "left")).toBe("a");
  expect(placeBeside(board, "b", "up")).toEqual({ stage: "saved", index: 0 });
  expect(placeBeside(board, "a", "up")).toBeNull();
  expect(placeBeside(board, "c", "right")).toEqual({ stage: "applied", index: 0 });
  expect(afterLeaving(board, "c")).toBe("b");
});
