import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { stagesQuery } from "@/lib/applications/queries";
import { useQueryClient } from "@tanstack/react-query";
import { cardOf } from "../../board-cache";
import { boardKey } from "../../board-queries";
import type { Board, Card } from "../../types";
import { useBulk } from "../../use-bulk";
import { useDeskOf } from "../../use-desk";
import { labelOf } from "../../words";

/** What one should know of a card at once. */
export function CardNotices({ card }: { card: Card }) {
  const { data } = useQuery(stagesQuery);
  const desk = useDeskOf();
  const bulk = useBulk(desk);
  const client = useQueryClient();
  const { suggested_stage: suggested } = card;
  const move = () => {
    if (!suggested) return;
    const shown = cardOf(client.getQueryData<Board>(boardKey), card.id);
    if (shown) desk.moveToStage(shown, suggested);
    else bulk.move([card], suggested);
  };
  return (
    <div className="grid gap-2 empty:hidden">
      {card.posting === "closed" && (
        <Notice tone="partial">
          This posting is closed.{" "}
          {card.stage === "saved"
            ? "It can no longer be applied for."
            : "That often means that they are choosing: your application stands."}
        </Notice>
      )}
      {suggested && (
        <Notice
          action={
            <Button size="sm" onClick={move}>
              Move to {labelOf(data?.stages, suggested)}
            </Button>
          }
        >
          What you noted here belongs to {labelOf(data?.stages, suggested)}.
        </Notice>
      )}
    </div>
  );
}
