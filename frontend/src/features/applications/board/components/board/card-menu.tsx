import { ArrowDownToLine, ArrowUpToLine, Ellipsis, ExternalLink, PanelRight, Trash2 } from "lucide-react";
import { useQueryClient } from "@tanstack/react-query";
import { StageItems } from "@/components/applications/stage-items";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { columnOf, placeOf, type Place } from "../../board-cache";
import { boardKey } from "../../board-queries";
import { foldedStages } from "../../folding";
import { afterLeaving } from "../../keyboard";
import type { Board, CardItem } from "../../types";
import { useDeskOf } from "../../use-desk";
import { calledCard } from "../../words";

interface CardMenuProps {
  card: CardItem;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The focus goes back to the card, wherever it stands then. */
  onClosed: () => void;
  /** The card goes where it is not in sight, or is deleted: the keyboard goes to the one beside it. */
  onLeave: (next: string | null) => void;
  onOpenCard: () => void;
  tabbable: boolean;
}

/**
 * Everything a drag does, and what else one does with a card: by pointer, finger or key. Only an open menu is one: of
 * the many cards that pass while one scrolls each has a plain button in its place.
 */
export function CardMenu(props: CardMenuProps) {
  const { card, open, onOpenChange, onClosed, tabbable } = props;
  const trigger = (
    <Button
      variant="quiet"
      size="sm"
      aria-label={`Move ${calledCard(card)}, and more`}
      aria-haspopup="menu"
      aria-expanded={open}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => onOpenChange(true)}
      className="w-7 px-0 pointer-coarse:w-9 pointer-fine:not-aria-[expanded=true]:not-group-hover:not-group-focus-within:opacity-0"
    >
      <Ellipsis aria-hidden className="size-4" />
    </Button>
  );
  if (!open) return trigger;
  return (
    <Menu
      open
      onOpenChange={onOpenChange}
      onCloseAutoFocus={(event) => {
        event.preventDefault();
        onClosed();
      }}
      trigger={trigger}
    >
      <Items {...props} />
    </Menu>
  );
}

function Items({ card, onOpenCard, onLeave }: CardMenuProps) {
  const board = useQueryClient().getQueryData<Board>(boardKey);
  const desk = useDeskOf();
  const place = board && placeOf(board, card.id);
  const size = (place && columnOf(board, place.stage)?.items.length) ?? 0;
  const leave = () => board && onLeave(afterLeaving(board, card.id));
  const within = (index: number): Place => ({ stage: card.stage, index });
  return (
    <>
      <StageItems
        label="Move to…"
        stages={board?.columns ?? []}
        present={card.stage}
        onMove={(stage) => {
          if (foldedStages.get().includes(stage)) leave();
          desk.moveToStage(card, stage);
        }}
      />
      <MenuSeparator />
      <MenuItem
        icon={ArrowUpToLine}
        disabled={!place || place.index === 0}
        onSelect={() => desk.moveTo(card, within(0))}
      >
        To the top
      </MenuItem>
      <MenuItem
        icon={ArrowDownToLine}
        disabled={!place || place.index >= size - 1}
        onSelect={() => desk.moveTo(card, within(size - 1))}
      >
        To the bottom
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={PanelRight} keys="o" onSelect={onOpenCard}>
        Open
      </MenuItem>
      {card.url && (
        <MenuItem icon={ExternalLink} onSelect={() => window.open(card.url ?? "", "_blank", "noopener")}>
          Open the posting
        </MenuItem>
      )}
      <MenuItem
        icon={Trash2}
        danger
        keys="delete"
        onSelect={() => {
          leave();
          desk.remove(card);
        }}
      >
        Delete
      </MenuItem>
    </>
  );
}
