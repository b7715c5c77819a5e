import { aMatch } from "@/test/matches";
import {
  afterLeaving,
  freshTriage,
  isListed,
  neighbour,
  toggled,
  triage,
  type Decision,
  type Triage,
} from "./triage";

const ids = ["a", "b", "c"];

function decision(id: string, to: Decision["to"] = "hidden"): Decision {
  return { id, match: aMatch({ id }), from: "new", to };
}

describe("moving", () => {
  it("begins at the first and stays at the ends", () => {
    expect(neighbour(ids, null, 1)).toBe("a");
    expect(neighbour(ids, "a", -1)).toBe("a");
    expect(neighbour(ids, "a", 1)).toBe("b");
    expect(neighbour(ids, "c", 1)).toBe("c");
  });

  it("starts again where the match is no longer in the list", () => {
    expect(neighbour(ids, "gone", 1)).toBe("a");
  });

  it("has nowhere to go in an empty list", () => {
    expect(neighbour([], null, 1)).toBeNull();
    expect(afterLeaving(["a"], "a")).toBeNull();
  });
});

describe("deciding", () => {
  const onB: Triage = { cursor: "b", decisions: [] };

  it("goes on to the next when a match leaves the list", () => {
    const next = triage(onB, { type: "decided", ids, decision: decision("b"), leaves: true });
    expect(next.cursor).toBe("c");
  });

  it("goes back to the one before when the last one leaves", () => {
    const onC: Triage = { cursor: "c", decisions: [] };
    expect(triage(onC, { type: "decided", ids, decision: decision("c"), leaves: true }).cursor).toBe("b");
  });

  it("stays on a match that stays", () => {
    const next = triage(onB, { type: "decided", ids, decision: decision("b", "applied"), leaves: false });
    expect(next.cursor).toBe("b");
  });

  it("stays where it is when another match leaves", () => {
    expect(triage(onB, { type: "decided", ids, decision: decision("a"), leaves: true }).cursor).toBe("b");
  });
});

describe("taking back", () => {
  it("returns to the match and forgets the decision, the newest of it first", () => {
    const state: Triage = {
      cursor: "c",
      decisions: [decision("a"), decision("b"), decision("a", "applied")],
    };
    const next = triage(state, { type: "undone", id: "a" });
    expect(next.cursor).toBe("a");
    expect(next.decisions).toEqual([decision("a"), decision("b")]);
  });

  it("does nothing where nothing was decided", () => {
    expect(triage(freshTriage, { type: "undone", id: "a" })).toBe(freshTriage);
  });
});

describe("states", () => {
  it("takes a match out of the state it is in", () => {
    expect(toggled("interested", "interested")).toBe("new");
    expect(toggled("new", "interested")).toBe("interested");
    expect(toggled("interested", "applied")).toBe("applied");
  });

  it("lists all but the hidden, unless states were chosen", () => {
    expect(isListed("hidden", undefined)).toBe(false);
    expect(isListed("applied", undefined)).toBe(true);
    expect(isListed("hidden", ["hidden"])).toBe(true);
    expect(isListed("new", ["applied"])).toBe(false);
  });
});
