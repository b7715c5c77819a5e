import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { announce } from "@/lib/announce";
import { settleApplications, stagesQuery } from "@/lib/applications/queries";
import type { Stage } from "@/lib/applications/stages";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { ifMatch } from "./answers";
import { cardOf, neighboursAt, placeBack, placeOf, withCard, withCardAt } from "./board-cache";
import type { Neighbours, Place } from "./board-cache";
import { boardKey } from "./board-queries";
import type { Board, Card, CardItem } from "./types";
import { calledCard, labelOf, movedSentence } from "./words";

/** All changes of the board go one after the other: each is sent with the tag the one before left. */
export const boardScope = { id: "applications-board" };
export const boardChange = ["applications", "change"] as const;

interface Move {
  card: CardItem;
  to: Place;
  /** Where the server is told to put it. */
  neighbours: Neighbours;
  from: Place;
  /** Who stood beside it before, to put it back. */
  back: Neighbours;
}

function boardOf(client: QueryClient): Board | undefined {
  return client.getQueryData<Board>(boardKey);
}

/** What the person calls a stage, as far as anything loaded says so. */
export function labelIn(client: QueryClient, stage: Stage): string {
  return labelOf(boardOf(client)?.columns ?? client.getQueryData(stagesQuery.queryKey)?.stages, stage);
}

export function setBoard(client: QueryClient, change: (board: Board) => Board): void {
  client.setQueryData<Board>(boardKey, (board) => board && change(board));
}

/** The newer state of a card where the screen has it: a later move may be on its way already. */
export function withAnswer(board: Board, card: CardItem): Board {
  const place = placeOf(board, card.id);
  return place ? withCard(board, { ...card, stage: place.stage }) : board;
}

/** Whatever shows cards is fetched again once no other change is on its way. */
export function afterChange(client: QueryClient, id?: string): void {
  if (client.isMutating({ mutationKey: boardChange }) <= 1) settleApplications(client, id);
}

/** Says what the server has instead, and shows it. */
async function showTruth(client: QueryClient, card: CardItem): Promise<string> {
  const present = await unwrap(
    api.GET("/api/v1/applications/{application_id}", { params: { path: { application_id: card.id } } }),
  ).catch(() => null);
  await client.invalidateQueries({ queryKey: boardKey });
  if (!present) return `${calledCard(card)} was deleted elsewhere.`;
  setBoard(client, (board) => withCard(board, present));
  const now = labelIn(client, present.stage);
  return `${calledCard(card)} was changed elsewhere and stands in ${now}. Your move was not made.`;
}

/** Moves cards at once and tells the server after; what it refuses goes back and is said. */
export function useMove() {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationKey: boardChange,
    scope: boardScope,
    mutationFn: ({ card, to, neighbours }: Move): Promise<Card> =>
      unwrap(
        api.POST("/api/v1/applications/{application_id}/move", {
          body: { stage: to.stage, ...neighbours },
          params: {
            path: { application_id: card.id },
            header: ifMatch((cardOf(boardOf(client), card.id) ?? card).version),
          },
        }),
      ),
    onSuccess: (card) => setBoard(client, (board) => withAnswer(board, card)),
    onError: async (error, { card, from, back }) => {
      const problem = asProblem(error);
      setBoard(client, (board) => withCardAt(board, card, placeBack(board, card.id, from.stage, back)));
      const stale = problem.status === 412 || problem.status === 404;
      const detail = stale
        ? await showTruth(client, card)
        : `${calledCard(card)} is back in ${labelIn(client, from.stage)}. ${problem.message}`;
      toast({ title: "The card was not moved", detail, tone: "danger" });
    },
    onSettled: (_, __, { card }) => afterChange(client, card.id),
  });
  return (card: CardItem, to: Place, before?: Neighbours): Move | null => {
    const board = boardOf(client);
    const from = board && placeOf(board, card.id);
    if (!board || !from) return null;
    void client.cancelQueries({ queryKey: boardKey });
    const move: Move = {
      card,
      to,
      from,
      neighbours: before ?? neighboursAt(board, card.id, to),
      back: neighboursAt(board, card.id, from),
    };
    const after = withCardAt(board, cardOf(board, card.id) ?? card, to);
    client.setQueryData(boardKey, after);
    announce(movedSentence(after, card, to));
    mutate(move);
    return move;
  };
}
