import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { announce } from "@/lib/announce";
import type { Stage } from "@/lib/applications/stages";
import { plural } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { withCardAt, withoutCard } from "./board-cache";
import { boardKey, type CardPages } from "./board-queries";
import type { Board, CardItem } from "./types";
import type { Desk } from "./use-desk";
import { afterChange, boardChange, boardScope, labelIn } from "./use-moves";

/** The most the server takes at once. */
const mostAtOnce = 500;

type Action = { action: "move"; stage: Stage } | { action: "delete" } | { action: "restore" };
type Change = Action & { ids: string[] };

function chunks<T>(list: readonly T[]): T[][] {
  const count = Math.ceil(list.length / mostAtOnce);
  return Array.from({ length: count }, (_, at) => list.slice(at * mostAtOnce, (at + 1) * mostAtOnce));
}

/** Cards by the stage they are in: how many moves it takes to put them back. */
export function byStage(cards: readonly CardItem[]): Map<Stage, CardItem[]> {
  const groups = new Map<Stage, CardItem[]>();
  for (const card of cards) groups.set(card.stage, [...(groups.get(card.stage) ?? []), card]);
  return groups;
}

function applied(board: Board, cards: readonly CardItem[], action: Action): Board {
  if (action.action === "delete") return cards.reduce((held, { id }) => withoutCard(held, id), board);
  // From the last to the first, each on top: they stand in the order they were named.
  return cards.reduceRight(
    (held, card) =>
      withCardAt(held, card, { stage: action.action === "move" ? action.stage : card.stage, index: 0 }),
    board,
  );
}

/** The table's pages after the same: gone, or in the other stage where they stand. */
export function pagesAfter(pages: CardPages, ids: ReadonlySet<string>, action: Action): CardPages {
  const changed = (card: CardItem): CardItem[] => {
    if (!ids.has(card.id)) return [card];
    if (action.action === "delete") return [];
    return [action.action === "move" ? { ...card, stage: action.stage } : card];
  };
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: page.items.flatMap(changed) })) };
}

/** Does one thing to several cards at once; each can be taken back as a whole. */
export function useBulk(desk: Desk) {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: boardChange,
    scope: boardScope,
    mutationFn: async ({ ids, ...action }: Change) => {
      const answers = [];
      for (const part of chunks(ids))
        answers.push(await unwrap(api.POST("/api/v1/applications/bulk", { body: { ids: part, ...action } })));
      return answers.flatMap(({ results }) => results);
    },
    onSuccess: (results) => {
      const failed = results.filter(({ done }) => !done).length;
      if (failed > 0)
        toast({
          title: `${plural(failed, "card")} stayed as ${failed === 1 ? "it was" : "they were"}`,
          detail: "They were changed or deleted elsewhere.",
          tone: "danger",
        });
    },
    onError: (error) =>
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" }),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: boardKey });
      afterChange(client);
    },
  });
  const send = (cards: readonly CardItem[], action: Action) => {
    void client.cancelQueries({ queryKey: boardKey });
    client.setQueryData<Board>(boardKey, (board) => board && applied(board, cards, action));
    const ids = cards.map(({ id }) => id);
    void client.cancelQueries({ queryKey: ["applications", "list"] });
    client.setQueriesData<CardPages>(
      { queryKey: ["applications", "list"] },
      (pages) => pages && pagesAfter(pages, new Set(ids), action),
    );
    mutate({ ...action, ids });
  };
  return {
    move: (cards: readonly CardItem[], stage: Stage) => {
      const label = labelIn(client, stage);
      const moved = cards.filter((card) => card.stage !== stage);
      if (moved.length === 0) return;
      const title = `Moved ${plural(moved.length, "card")} to ${label}`;
      send(moved, { action: "move", stage });
      announce(title);
      desk.done(
        title,
        () => {
          for (const [former, group] of byStage(moved)) send(group, { action: "move", stage: former });
          announce(`${plural(moved.length, "card")} moved back`);
        },
        { title },
      );
    },
    remove: (cards: readonly CardItem[]) => {
      const title = `Deleted ${plural(cards.length, "card")}`;
      send(cards, { action: "delete" });
      announce(title);
      desk.done(
        title,
        () => {
          send(cards, { action: "restore" });
          announce(`${plural(cards.length, "card")} brought back`);
        },
        { title, detail: "With their notes and files" },
      );
    },
  };
}

export type Bulk = ReturnType<typeof useBulk>;
