import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { announce } from "../announce";
import { asProblem } from "../problem";
import { toast } from "../toasts";
import { applicationOfJobQuery, settleApplications, stagesQuery } from "./queries";
import type { Stage } from "./stages";

type Card = Schema<"ApplicationItem">;

/** Moves a card from the page of its posting or match; the board is fetched again when it is looked at. */
export function useMoveCard(jobId: string) {
  const client = useQueryClient();
  const { queryKey } = applicationOfJobQuery(jobId);
  const { mutate } = useMutation({
    mutationFn: ({ card, stage }: { card: Card; stage: Stage }) => {
      const present = client.getQueryData(queryKey) ?? card;
      return unwrap(
        api.POST("/api/v1/applications/{application_id}/move", {
          body: { stage },
          params: {
            path: { application_id: card.id },
            header: { "if-match": `"${present.version}"` },
          },
        }),
      );
    },
    onSuccess: (moved) => client.setQueryData(queryKey, (held) => held && { ...held, ...moved }),
    onError: (error, { card }) => {
      client.setQueryData(queryKey, (held) => held && { ...held, stage: card.stage });
      toast({ title: "The card was not moved", detail: asProblem(error).message, tone: "danger" });
    },
    onSettled: () => {
      settleApplications(client);
      void client.invalidateQueries({ queryKey: ["applications", "board"] });
    },
  });
  const move = (card: Card, stage: Stage) => {
    const label = client.getQueryData(stagesQuery.queryKey)?.stages.find(({ slug }) => slug === stage)?.label;
    client.setQueryData(queryKey, (held) => held && { ...held, stage });
    announce(`Moved ${card.title} at ${card.company} to ${label ?? stage}`);
    mutate({ card, stage });
    return `Moved to ${label ?? stage}`;
  };
  return (card: Card, stage: Stage) => {
    if (card.stage === stage) return;
    const title = move(card, stage);
    toast({ title, detail: card.title, spoken: true, undo: () => void move({ ...card, stage }, card.stage) });
  };
}
