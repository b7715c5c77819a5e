import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { announce } from "@/lib/announce";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { neighboursAt, placeBack, placeOf, withCardAt, withoutCard, type Neighbours } from "./board-cache";
import { boardKey } from "./board-queries";
import type { Board, CardItem } from "./types";
import { afterChange, boardChange, boardScope, setBoard } from "./use-moves";
import { calledCard } from "./words";

interface Removal {
  card: CardItem;
  back: Neighbours;
}

/** Takes a card off the board at once and tells the server after; it can be brought back. */
export function useRemoval() {
  const client = useQueryClient();
  const putBack = ({ card, back }: Removal) =>
    setBoard(client, (board) => withCardAt(board, card, placeBack(board, card.id, card.stage, back)));

  const { mutate: remove } = useMutation({
    mutationKey: boardChange,
    scope: boardScope,
    mutationFn: ({ card }: Removal) =>
      unwrap(
        api.DELETE("/api/v1/applications/{application_id}", {
          params: { path: { application_id: card.id } },
          // It must arrive also while the window closes.
          keepalive: true,
        }),
      ),
    onError: (error, removal) => {
      putBack(removal);
      toast({ title: "The card was not deleted", detail: asProblem(error).message, tone: "danger" });
    },
    onSettled: () => afterChange(client),
  });
  const { mutate: restore } = useMutation({
    mutationKey: boardChange,
    scope: boardScope,
    mutationFn: ({ card }: Removal) =>
      unwrap(
        api.POST("/api/v1/applications/{application_id}/restore", {
          params: { path: { application_id: card.id } },
        }),
      ),
    onSuccess: (card) => setBoard(client, (board) => withCardAtItsPlace(board, card)),
    onError: (error, { card }) => {
      setBoard(client, (board) => withoutCard(board, card.id));
      toast({ title: "The card did not come back", detail: asProblem(error).message, tone: "danger" });
    },
    onSettled: () => afterChange(client),
  });

  /** Answers what brings it back. */
  return (card: CardItem): (() => void) => {
    const board = client.getQueryData<Board>(boardKey);
    const place = board && placeOf(board, card.id);
    const removal = { card, back: place ? neighboursAt(board, card.id, place) : {} };
    void client.cancelQueries({ queryKey: boardKey });
    setBoard(client, (held) => withoutCard(held, card.id));
    announce(`Deleted ${calledCard(card)}`);
    remove(removal);
    return () => {
      putBack(removal);
      announce(`${calledCard(card)} is back`);
      restore(removal);
    };
  };
}

/** A card that came back, with its new version, where it was put meanwhile. */
function withCardAtItsPlace(board: Board, card: CardItem): Board {
  const place = placeOf(board, card.id);
  return withCardAt(board, card, place ?? { stage: card.stage, index: 0 });
}
