import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { applicationQuery, settleApplications } from "@/lib/applications/queries";
import { Problem } from "@/lib/problem";
import { ifMatch } from "./answers";
import { boardKey } from "./board-queries";
import { conflicting } from "./merging";
import type { Board, Card, CardPatch } from "./types";
import { setBoard, withAnswer } from "./use-moves";

/** What a change may touch; each field is compared on its own. */
export type Editable = Pick<
  Card,
  | "title"
  | "company"
  | "url"
  | "location"
  | "applied_at"
  | "notes"
  | "contacts"
  | "offered"
  | "advertised"
  | "wanted"
>;

/** Somebody changed the same field elsewhere; what was typed here is kept by whoever asked. */
export class Conflict extends Error {
  constructor(readonly present: Card) {
    super("It was changed in another window too.");
  }
}

const mostTurns = 4;

/** The card as the server has it after a change, wherever it is shown. */
export function keepCard(client: QueryClient, card: Card): void {
  client.setQueryData(applicationQuery(card.id).queryKey, card);
  if (client.getQueryData<Board>(boardKey)) setBoard(client, (board) => withAnswer(board, card));
  void client.invalidateQueries({ queryKey: ["applications", "list"] });
}

interface Edit {
  patch: CardPatch;
  /** The card as the person saw it when they began. */
  base: Card;
}

/** Sends a change; where other fields were changed meanwhile it is sent again for the newer state. */
async function send(client: QueryClient, id: string, { patch, base }: Edit): Promise<Card> {
  let held = client.getQueryData<Card>(applicationQuery(id).queryKey) ?? base;
  for (let turn = 1; ; turn += 1) {
    try {
      return await unwrap(
        api.PATCH("/api/v1/applications/{application_id}", {
          body: patch,
          params: { path: { application_id: id }, header: ifMatch(held.version) },
          // What was typed last is sent also while the window closes.
          keepalive: true,
        }),
      );
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 412 || turn === mostTurns) throw error;
      held = await client.query({ ...applicationQuery(id), staleTime: 0 });
      if (conflicting(patch as Partial<Editable>, base, held).length > 0) throw new Conflict(held);
    }
  }
}

/** Changes fields of a card, one change after the other. */
export function useCardEdit(id: string) {
  const client = useQueryClient();
  return useMutation({
    scope: { id: `application-${id}` },
    mutationFn: (edit: Edit) => send(client, id, edit),
    onSuccess: (card) => {
      keepCard(client, card);
      void client.invalidateQueries({ queryKey: ["applications", "timeline", id] });
    },
  });
}

/** After something of a card was changed by another way than its fields. */
export function afterPart(client: QueryClient, id: string): void {
  settleApplications(client, id);
  void client.invalidateQueries({ queryKey: boardKey });
}
