import type { Schema } from "@/api/types";
import { usualStages } from "@/lib/applications/stages";

type Item = Schema<"ApplicationItem">;
type Board = Schema<"ApplicationBoardOut">;

/** Invented cards for tests; each takes what the test is about. */
export function aCard(change: Partial<Item> = {}): Item {
  return {
    id: "card-1",
    version: 1,
    job_id: null,
    title: "Senior Nurse",
    company: "Charité",
    location: "Berlin",
    url: null,
    stage: "saved",
    origin: "own",
    match_id: null,
    score: null,
    band: null,
    next_step_at: null,
    next_step_kind: null,
    next_step_all_day: false,
    applied_at: null,
    replied_at: null,
    moved_at: "2026-11-20T08:00:00.000Z",
    created_at: "2026-11-20T08:00:00.000Z",
    changed_at: "2026-11-20T08:00:00.000Z",
    posting: null,
    note_count: 0,
    contact_count: 0,
    file_count: 0,
    ...change,
  };
}

/** A board with these cards, each in its stage; columns may hold more than is loaded. */
export function aBoard(cards: readonly Item[]): Board {
  return {
    total: cards.length,
    stages_version: 1,
    columns: usualStages.map((slug) => {
      const items = cards.filter(({ stage }) => stage === slug);
      return {
        slug,
        label: slug.charAt(0).toUpperCase() + slug.slice(1),
        ended: ["accepted", "rejected", "withdrawn"].includes(slug),
        count: items.length,
        items,
        next_cursor: null,
      };
    }),
  };
}
