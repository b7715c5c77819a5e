import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { announce } from "@/lib/announce";
import type { Stage } from "@/lib/applications/stages";
import { addressIn } from "@/lib/jobs/address";
import { withCardAt } from "./board-cache";
import { boardKey } from "./board-queries";
import type { Board, Card } from "./types";
import { afterChange, boardChange, boardScope, labelIn, setBoard } from "./use-moves";
import { calledCard } from "./words";

export interface NewCard {
  link: string;
  title: string;
  company: string;
  stage: Stage;
}

export type CardBody = { stage: Stage } & (
  { job_id: string } | { title: string; company: string; url?: string }
);

/** What is missing for a card, by field; nothing where the page behind the link is to be read for it. */
export function missingOf({ link, title, company }: NewCard): Partial<Record<keyof NewCard, string>> {
  const named = title.trim() !== "" && company.trim() !== "";
  if (link.trim() !== "" && addressIn(link) === null)
    return { link: "This is no web address. It begins with https://" };
  if (named || (link.trim() !== "" && title.trim() === "" && company.trim() === "")) return {};
  return {
    ...(title.trim() === "" && { title: "Say what the job is called" }),
    ...(company.trim() === "" && { company: "Say whose job it is" }),
  };
}

/** The card as the person wrote it; null where its page has to be read first. */
export function bodyOf({ link, title, company, stage }: NewCard): CardBody | null {
  if (title.trim() === "" || company.trim() === "") return null;
  const url = addressIn(link);
  return { stage, title: title.trim(), company: company.trim(), ...(url && { url }) };
}

/** The card a posting has already, from the server's refusal to make a second one. */
export function cardThere(problem: { code: string; errors: readonly { msg: string }[] }): string | null {
  return problem.code === "card_exists" ? (problem.errors[0]?.msg ?? null) : null;
}

/** Makes a card; it stands on top of its stage at once. */
export function useAddCard(onAdded: (card: Card) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: boardChange,
    scope: boardScope,
    mutationFn: (body: CardBody) => unwrap(api.POST("/api/v1/applications", { body })),
    onSuccess: (card) => {
      void client.cancelQueries({ queryKey: boardKey });
      setBoard(client, (board: Board) => withCardAt(board, card, { stage: card.stage, index: 0 }));
      announce(`Added ${calledCard(card)} to ${labelIn(client, card.stage)}`);
      onAdded(card);
    },
    onSettled: () => afterChange(client),
  });
}
