import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { ChevronDown, Ellipsis, ExternalLink, Highlighter, MailCheck, Pencil, Trash2, X } from "lucide-react";
import { useState } from "react";
import { StageItems } from "@/components/applications/stage-items";
import { StageMark } from "@/components/applications/stage-mark";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Pay } from "@/components/ui/pay";
import { RelativeTime } from "@/components/ui/relative-time";
import { ScoreRing } from "@/components/ui/score-ring";
import { stagesQuery } from "@/lib/applications/queries";
import { toast } from "@/lib/toasts";
import { boardKey } from "../../board-queries";
import type { Board, Card } from "../../types";
import { useBulk } from "../../use-bulk";
import { useTelling } from "../../use-card-parts";
import { useDeskOf } from "../../use-desk";
import { calledCard, labelOf } from "../../words";
import { EditCardDialog } from "../dialogs/edit-card-dialog";

interface CardHeaderProps {
  card: Card;
  /** It lies over the board, which a cross leads back to. */
  covering: boolean;
}

/** What the card is about, how far it is, and what one does with it as a whole. */
export function CardHeader({ card, covering }: CardHeaderProps) {
  const navigate = useNavigate();
  const close = () => void navigate({ to: "/board", search: true });
  return (
    <header className="grid gap-4">
      <div className="flex items-start gap-4">
        {card.score !== null && (
          <span className="max-sm:hidden">
            <ScoreRing score={card.score} size="md" word />
          </span>
        )}
        <div className="grid min-w-0 flex-1 gap-1">
          <h1
            tabIndex={-1}
            className="text-xl font-semibold tracking-tight text-balance break-words outline-none"
          >
            {card.title}
          </h1>
          <p className="text-ink-soft">
            {card.company}
            {card.location && ` · ${card.location}`}
          </p>
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
            <Pay money={card.advertised} className="text-ink" />
            {card.applied_at ? (
              <span>
                Applied <RelativeTime at={card.applied_at} />
              </span>
            ) : (
              <span>
                On your board since <RelativeTime at={card.created_at} />
              </span>
            )}
            {card.replied_at && (
              <span>
                Answered <RelativeTime at={card.replied_at} />
              </span>
            )}
          </p>
        </div>
        {covering && (
          <IconButton icon={X} label="Close" keys="escape" onClick={close} className="-mt-1 -mr-2" />
        )}
      </div>
      <Actions card={card} onClose={close} />
    </header>
  );
}

function Actions({ card, onClose }: { card: Card; onClose: () => void }) {
  const [editing, setEditing] = useState(false);
  const { replied } = useTelling(card.id);
  const desk = useDeskOf();
  const client = useQueryClient();
  const bulk = useBulk(desk);
  const waiting = card.stage === "applied" || card.stage === "screening" || card.stage === "interview";
  return (
    <div className="flex flex-wrap items-center gap-2">
      <StageMenu card={card} />
      {card.url && (
        <Button asChild>
          <a href={card.url} target="_blank" rel="noopener">
            Posting <ExternalLink aria-hidden className="size-4" />
            <span className="sr-only">(in a new tab)</span>
          </a>
        </Button>
      )}
      {card.match_id && (
        <Button asChild>
          <Link to="/matches/$matchId" params={{ matchId: card.match_id }}>
            <Highlighter aria-hidden className="size-4" /> Match
          </Link>
        </Button>
      )}
      {waiting && (
        <Button
          loading={replied.isPending}
          onClick={() => replied.mutate(undefined, { onSuccess: () => toast({ title: "Reply noted" }) })}
        >
          <MailCheck aria-hidden className="size-4" /> They replied
        </Button>
      )}
      <Menu trigger={<IconButton icon={Ellipsis} label="More about this card" />}>
        <MenuItem icon={Pencil} onSelect={() => setEditing(true)}>
          Edit title, company, link
        </MenuItem>
        {card.job && (
          <MenuItem asChild>
            <Link to="/jobs/$jobId" params={{ jobId: card.job.id }}>
              <ExternalLink aria-hidden className="size-4 text-ink-faint" /> The posting as we read it
            </Link>
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem
          icon={Trash2}
          danger
          onSelect={() => {
            onClose();
            if (client.getQueryData<Board>(boardKey)) desk.remove(card);
            else bulk.remove([card]);
          }}
        >
          Delete
        </MenuItem>
      </Menu>
      <EditCardDialog card={card} open={editing} onOpenChange={setEditing} />
    </div>
  );
}

/** Moves the card from its own page. */
function StageMenu({ card }: { card: Card }) {
  const { data } = useQuery(stagesQuery);
  const desk = useDeskOf();
  const bulk = useBulk(desk);
  const client = useQueryClient();
  const held = client.getQueryData<Board>(boardKey)?.columns.flatMap(({ items }) => items);
  const shown = held?.find(({ id }) => id === card.id);
  const stage = shown?.stage ?? card.stage;
  return (
    <Menu
      align="start"
      trigger={
        <Button
          variant="primary"
          aria-label={`Stage: ${labelOf(data?.stages, stage)}. Move ${calledCard(card)}`}
        >
          <StageMark stage={stage} className="text-accent-ink" />
          {labelOf(data?.stages, stage)}
          <ChevronDown aria-hidden className="size-4" />
        </Button>
      }
    >
      <StageItems
        label="Move to…"
        stages={data?.stages ?? []}
        present={stage}
        onMove={(to) => (shown ? desk.moveToStage(shown, to) : bulk.move([card], to))}
      />
    </Menu>
  );
}
